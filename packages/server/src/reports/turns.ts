const WAITING_EACH = 20

/**
 * One report after the other: they take one of the threads or connections that read, and all others stay with those who
 * are in a conversation. Of everybody who waits each has one report in the line.
 */
export class Turns {
  readonly #ends = new Map<string, { last: Promise<unknown>; waiting: number }>()
  #end: Promise<unknown> = Promise.resolve()

  /** Null: they have asked for too many already. */
  take<T>(who: string, work: () => Promise<T>): Promise<T> | null {
    const own = this.#ends.get(who) ?? { last: Promise.resolve(), waiting: 0 }
    if (own.waiting >= WAITING_EACH) return null
    own.waiting += 1
    this.#ends.set(who, own)
    const done = own.last.then(() => this.#inLine(work))
    own.last = done.catch(() => undefined).then(() => this.#leave(who))
    return done
  }

  #inLine<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#end.then(work)
    this.#end = done.catch(() => undefined)
    return done
  }

  #leave(who: string): void {
    const own = this.#ends.get(who)
    if (own !== undefined && --own.waiting === 0) this.#ends.delete(who)
  }
}
