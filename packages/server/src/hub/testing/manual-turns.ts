import type { Turns } from '../broadcasts.ts'

/** Time stands still and nothing runs until the test says so. */
export class ManualTurns implements Turns {
  ms = 0
  readonly #due: (() => void)[] = []

  get waiting(): number {
    return this.#due.length
  }

  soon(run: () => void): void {
    this.#due.push(run)
  }

  nowMs(): number {
    return this.ms
  }

  /** Runs what waits longest. @returns whether anything did. */
  next(): boolean {
    const run = this.#due.shift()
    run?.()
    return run !== undefined
  }
}
