/** A protocol of messages, whatever carries them: one client's side of it. */
export interface Talk {
  /** The connection stands. @returns what to say first. */
  begin(ear: Ear): string | null
  /** A message came. @returns what to say to it. */
  hear(message: Buffer, ear: Ear): string | null
}

/** Who is told what came of a talk. */
export interface Ear {
  live(): void
  frames(bytes: Buffer): void
}
