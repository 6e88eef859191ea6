import type { Tabs } from './tabs/tabs.ts'

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
  /** Whether somebody may be looking. */
  isVisible(): boolean
  /**
   * Tells when something has changed: the network is back, gone or another one, or somebody looks. Gives back how to
   * end it.
   */
  onWake(listener: (isNewNetwork: boolean) => void): () => void
  /** Tells when this page is put to sleep and should hold on to nothing. A wake follows, if it ever wakes. */
  onSleep(listener: () => void): () => void
  /** Other pages of the same origin in this browser; undefined where they can't be known. */
  tabs?(): Promise<Tabs | undefined>
  /** In place of the platform's own. Where there is none at all, the rung that needs it is passed over. */
  EventSource?: EventSourceMaker | undefined
  WebSocket?: WebSocketMaker | undefined
}

/** What the client uses of an EventSource. */
export type EventSourceMaker = new (url: string) => {
  addEventListener(
    kind: string,
    listener: (event: { data: string; lastEventId: string }) => void,
  ): void
  close(): void
}

/** What the client uses of a WebSocket. */
export type WebSocketMaker = new (url: string) => {
  addEventListener(kind: 'message', listener: (event: { data: string }) => void): void
  addEventListener(kind: 'open' | 'close', listener: () => void): void
  close(): void
}
