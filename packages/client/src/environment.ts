/** A timer that was set: to be handed back, nothing else. */
export type Timer = ReturnType<typeof setTimeout>

/**
 * A few strings that outlive the page, as far as the browser allows. Never throws. What refers to something that must not
 * get lost is kept by whoever wrote it as well: a full quota keeps nothing.
 */
export interface KeyValueStorage {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
  /** All keys, in no particular order: those of others too. */
  keys(): string[]
}

/** The outside world: everything that the engine needs from a browser, from Node, or from a test. */
export interface Environment {
  fetch(url: string, init: RequestInit): Promise<Response>
  storage: KeyValueStorage
  /** Ms since 1970. May jump in either direction. */
  now(): number
  /** As `Math.random`. */
  random(): number
  randomBytes(count: number): Uint8Array
  setTimer(callback: () => void, ms: number): Timer
  clearTimer(timer: Timer): void
  /** False only when it is certain that nothing can be reached. */
  isOnline(): boolean
  /** Tells when trying again is worthwhile: the network is back, or somebody looks. Gives back how to end it. */
  onWake(listener: () => void): () => void
}
