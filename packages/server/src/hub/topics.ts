import type { Subscriber } from './subscriber.ts'

/** Who reads a topic: most have one reader, and one reader needs no set. */
type Readers = Subscriber | Crowd

class Crowd extends Set<Subscriber> {
  readonly topic: string

  constructor(topic: string, readers: readonly Subscriber[]) {
    super(readers)
    this.topic = topic
  }
}

/** The subscribers by topic. */
export class Topics {
  readonly #readers = new Map<string, Readers>()

  get count(): number {
    return this.#readers.size
  }

  /** The topic's name in the string that all its readers share: thousands of copies would add up. */
  nameOf(topic: string): string {
    const readers = this.#readers.get(topic)
    return readers instanceof Crowd ? readers.topic : topic
  }

  /** @returns whether this is the topic's first reader. */
  add(topic: string, reader: Subscriber): boolean {
    const readers = this.#readers.get(topic)
    if (readers instanceof Crowd) readers.add(reader)
    else if (readers === undefined) this.#readers.set(topic, reader)
    else if (readers !== reader) this.#readers.set(topic, new Crowd(topic, [readers, reader]))
    return readers === undefined
  }

  /** @returns whether the topic lost its last reader. */
  remove(topic: string, reader: Subscriber): boolean {
    const readers = this.#readers.get(topic)
    if (readers === reader) return this.#readers.delete(topic)
    if (!(readers instanceof Crowd)) return false
    readers.delete(reader)
    if (readers.size > 0) return false
    return this.#readers.delete(topic)
  }

  readersOf(topic: string): Readers | undefined {
    return this.#readers.get(topic)
  }

  has(topic: string): boolean {
    return this.#readers.has(topic)
  }

  /** How many read this topic. */
  sizeOf(topic: string): number {
    const readers = this.#readers.get(topic)
    if (readers === undefined) return 0
    return readers instanceof Crowd ? readers.size : 1
  }
}
