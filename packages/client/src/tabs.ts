/** The pages of one origin in one browser: one of them leads, and all hear each other. */
export interface Tabs {
  /**
   * Waits for its turn to lead, or takes the lead from whoever has it. Gives back how to give it up. `onLost`: another
   * one has taken it.
   */
  lead(name: string, isTaken: boolean, onLead: () => void, onLost: () => void): () => void
  /** Hears what the others say under this name, and not what it says itself. */
  join<Said>(name: string, onSaid: (said: Said) => void): Channel<Said>
}

export interface Channel<Said> {
  /** Says something that can be copied: plain objects, strings, numbers. */
  post(said: Said): void
  close(): void
}
