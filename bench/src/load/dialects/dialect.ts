import type { Listener, Stream } from '../connection.ts'
import type { Door } from '../requests.ts'

/** Who listens: one of many visitors, or the one agent who sees all that they write. */
export type Who = { visitor: number } | { agent: true; cookie: string }

/** How a server is spoken to. */
export interface Dialect {
  /** Opens what a visitor or the agent hears by. */
  listen(door: Door, who: Who, listener: Listener): Stream
  /** Opens what visitors write by; any of them may use it. */
  openSender(door: Door, nth: number): Promise<Sender>
}

export interface Sender {
  /** A visitor writes: its own stream and the agent's shall have it. @returns a status as of HTTP. */
  say(visitor: number, text: string): Promise<number>
  close(): void
}

/** A dialect in which a client can also speak to everybody: Tealight has no such thing, its owner edits the site. */
export interface PeerDialect extends Dialect {
  openSender(door: Door, nth: number): Promise<PeerSender>
}

export interface PeerSender extends Sender {
  tellAll(text: string): Promise<number>
}

/** What is answered where sending has no answer. */
export const SENT = 200
