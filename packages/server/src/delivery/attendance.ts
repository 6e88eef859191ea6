import type { Page } from '@tealight/protocol'

/** Somebody who is there. */
export interface Somebody {
  id: string
  workspaceId: string
  /** As visitors know an agent; empty for a visitor. */
  name: string
  /** Where a visitor is, once it was told. */
  page: Page | null
  since: number
  /** A visitor's, as far as it is known. */
  country: string | undefined
  /** Null while a stream is open. */
  leftAt: number | null
}

/** Whoever opens a stream. */
type Comer = Pick<Somebody, 'id' | 'workspaceId'> & Partial<Pick<Somebody, 'name' | 'country'>>

/** Somebody who goes to another page is back within this time, and was never away. */
const GRACE_MS = 8_000

/** Who of one kind is there: everybody with an open stream, or who had one a few seconds ago. */
export class Attendance {
  readonly #people = new Map<string, Somebody>()

  /** @returns whether this person was not there before. */
  arrive({ id, workspaceId, name = '', country }: Comer, now: number): boolean {
    const person = this.#people.get(id)
    const told = { name, country, leftAt: null }
    if (person !== undefined) Object.assign(person, told)
    else this.#people.set(id, { id, workspaceId, page: null, since: now, ...told })
    return person === undefined
  }

  /** The last stream of this person has closed. */
  leave(id: string, now: number): void {
    const person = this.#people.get(id)
    if (person !== undefined) person.leftAt = now
  }

  find(id: string): Somebody | undefined {
    return this.#people.get(id)
  }

  workspaces(): string[] {
    return [...new Set(Array.from(this.#people.values(), ({ workspaceId }) => workspaceId))]
  }

  *in(workspaceId: string): Generator<Somebody> {
    for (const person of this.#people.values()) if (person.workspaceId === workspaceId) yield person
  }

  /** Takes out those who did not come back, and tells who they were. */
  takeGone(now: number): Somebody[] {
    const gone: Somebody[] = []
    for (const person of this.#people.values()) {
      if (person.leftAt !== null && person.leftAt <= now - GRACE_MS) gone.push(person)
    }
    for (const { id } of gone) this.#people.delete(id)
    return gone
  }
}
