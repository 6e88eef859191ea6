import { LONG_POLL_MAX_S, PROTOCOL_VERSION } from '@tealight/protocol'
import { cursorSchema } from '@tealight/protocol/schemas'
import { z } from 'zod'
import type { GrowingPage } from '../hub/page-downlink.ts'
import type { Beat } from '../hub/stream-downlink.ts'
import { readPart } from './body.ts'
import type { Asked, House } from './env.ts'
import { Refused } from './errors.ts'

/** What a client asks for when it opens a stream. */
export interface StreamQuery {
  cursor: string | null
  rung: Rung
}

/** How the frames come down. */
export type Rung =
  | { kind: 'stream'; beat: Beat }
  | { kind: 'poll'; waitMs: number }
  | { kind: 'web-socket' }
  /** For a browser without scripts: a page that does not end, or with `isPoll` one that does. */
  | { kind: 'page'; page: GrowingPage; isPoll: boolean }

/** Reads what a client asks for, at one of the doors to streams. */
export type ReadStreamQuery = (c: Asked, house: House) => StreamQuery

const waitSchema = z.coerce.number().min(0).max(LONG_POLL_MAX_S)
const beatSchema = z.enum(['comment', 'event']).default('comment')

/**
 * Reads the query of a stream or a poll.
 *
 * @throws {Refused} when the client speaks another protocol, or the server is about to stop.
 */
export function readStreamQuery(c: Asked, house: House): StreamQuery {
  requireWelcome(c, house)
  const wait = c.req.query('wait')
  if (wait === undefined) {
    const beat = readPart(beatSchema, 'beat', c.req.query('beat'))
    return { cursor: readCursor(c), rung: { kind: 'stream', beat } }
  }
  const askedMs = readPart(waitSchema, 'wait', wait) * 1000
  // A poll has no beats: its answer is the sign of life.
  const waitMs = Math.min(askedMs, house.config.heartbeatMs)
  return { cursor: readCursor(c), rung: { kind: 'poll', waitMs } }
}

/**
 * Reads the query of a WebSocket.
 *
 * @throws {Refused} like `readStreamQuery`, and when the request is no handshake.
 */
export function readSocketQuery(c: Asked, house: House): StreamQuery {
  requireWelcome(c, house)
  requireHandshake(c)
  return { cursor: readCursor(c), rung: { kind: 'web-socket' } }
}

function requireWelcome(c: Asked, house: House): void {
  const protocol = c.req.query('protocol')
  if (protocol !== undefined && protocol !== String(PROTOCOL_VERSION)) {
    throw new Refused('unsupported-protocol')
  }
  if (house.isDraining()) throw new Refused('draining')
}

/** EventSource sends by itself the cursor of the last event that it got when it reconnects. */
function readCursor(c: Asked): string | null {
  const cursor = c.req.header('last-event-id') || c.req.query('cursor') || null
  return cursorSchema.safeParse(cursor).success ? cursor : null
}

/** https://www.rfc-editor.org/rfc/rfc6455#section-4.2.1 */
const HANDSHAKE: readonly [header: string, form: RegExp][] = [
  ['Upgrade', /^websocket$/i],
  ['Sec-WebSocket-Version', /^13$/],
  ['Sec-WebSocket-Key', /^[+/0-9A-Za-z]{22}==$/],
  // There is no subprotocol, and a browser that asked for one closes a socket that has none.
  ['Sec-WebSocket-Protocol', /^$/],
]

function requireHandshake(c: Asked): void {
  const wrong = HANDSHAKE.find(([header, form]) => !form.test(c.req.header(header) ?? ''))
  if (wrong === undefined) return
  const [path] = wrong
  throw new Refused('bad-request', {
    issues: [{ path, message: 'is not that of a WebSocket handshake without a subprotocol' }],
  })
}
