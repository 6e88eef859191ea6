/** The pages of one origin in one browser: one of them leads, and all hear each other. */
export interface Tabs {
  /**
   * Leads while nobody else does. `free`: only if that is so now; `wait`: as soon as it is; `take`: from whoever leads.
   * `onLost`: another one leads, or has taken the lead. Gives back how to give it up.
   */
  lead(
    name: string,
    how: 'free' | 'wait' | 'take',
    onLead: () => void,
    onLost: () => void,
  ): () => void
  /** Hears what the others say under this name, and not what it says itself. */
  join<Said>(name: string, onSaid: (said: Said) => void): Channel<Said>
}

export interface Channel<Said> {
  /** Says something that can be copied: plain objects, strings, numbers. */
  post(said: Said): void
  close(): void
}
