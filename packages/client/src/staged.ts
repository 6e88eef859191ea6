/**
 * The copy, and while a snapshot arrives the one that takes its place: nobody ever sees half a snapshot. What is put
 * meanwhile goes into both.
 */
export interface Staged<Copy> {
  readonly current: Copy
  /** A snapshot begins. One that began before and was not finished is dropped. */
  begin(): void
  /** The snapshot is complete. */
  finish(): void
  /** Does something to every copy that is kept. */
  each(deed: (copy: Copy) => void): void
}

export function createStaged<Copy>(empty: () => Copy): Staged<Copy> {
  let current = empty()
  let next: Copy | null = null
  return {
    get current() {
      return current
    },
    begin() {
      next = empty()
    },
    finish() {
      current = next ?? current
      next = null
    },
    each(deed) {
      deed(current)
      if (next) deed(next)
    },
  }
}
