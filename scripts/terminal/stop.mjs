/** The end of a command that explains itself: its message is one sentence for the person at the terminal. */
export class Stop extends Error {
  name = 'Stop'
}
