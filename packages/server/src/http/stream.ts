import { LONG_POLL_MAX_S, PROTOCOL_VERSION } from '@tealight/protocol'
import { cursorSchema } from '@tealight/protocol/schemas'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { z } from 'zod'
import { openPollDownlink } from '../hub/poll-downlink.ts'
import { openStreamDownlink } from '../hub/stream-downlink.ts'
import type { StreamOwner } from '../hub/stream-limits.ts'
import type { Subscriber } from '../hub/subscriber.ts'
import { readPart } from './body.ts'
import type { Asked, House } from './env.ts'
import { Refused } from './errors.ts'

/** What a client asks for when it opens a stream. */
export interface StreamQuery {
  cursor: string | null
  /** Null: a stream. Otherwise a poll that waits at most this long. */
  waitMs: number | null
}

export interface StreamPlan {
  topics: readonly string[]
  owner: StreamOwner
  headers: Readonly<Record<string, string>>
  /** What comes first: hello, what was missed, live. */
  history: AsyncIterable<Buffer>
  /** Called when the history is sent, before anything live. */
  onLive?: (subscriber: Subscriber) => void
}

/** Frames that every history has: hello and live. More than these is news. */
const FRAMES_OF_NO_NEWS = 2

const waitSchema = z.coerce.number().min(0).max(LONG_POLL_MAX_S)

/**
 * Reads the query that all streams share.
 *
 * @throws {Refused} when the client speaks another protocol, or the server is about to stop.
 */
export function readStreamQuery(c: Asked, house: House): StreamQuery {
  const protocol = c.req.query('protocol')
  if (protocol !== undefined && protocol !== String(PROTOCOL_VERSION)) {
    throw new Refused('unsupported-protocol')
  }
  if (house.isDraining()) throw new Refused('draining')
  const wait = c.req.query('wait')
  // EventSource sends by itself the cursor of the last event that it got when it reconnects.
  const cursor = c.req.header('last-event-id') || c.req.query('cursor') || null
  return {
    cursor: cursorSchema.safeParse(cursor).success ? cursor : null,
    waitMs: wait === undefined ? null : readPart(waitSchema, 'wait', wait) * 1000,
  }
}

/**
 * Opens a stream: subscribes first, then sends history, then lets through what came meanwhile. From here on the
 * connection belongs to the hub; for HTTP the request is over.
 *
 * @throws {Refused} `too-many-streams`.
 */
export function openStream(
  c: Asked,
  { hub, streamLimits }: House,
  { waitMs }: StreamQuery,
  plan: StreamPlan,
): Response {
  const grant = streamLimits.take(plan.owner)
  if (!grant.ok) throw new Refused(grant.refusal)
  const downlink =
    waitMs === null
      ? openStreamDownlink(c.env.outgoing, plan.headers)
      : openPollDownlink(c.env.outgoing, plan.headers, waitMs)
  const subscriber = hub.subscribe(downlink, plan.topics, grant.lease)
  const { log } = c.var
  sendHistory(subscriber, plan).catch((error: unknown) => {
    log.warn({ error }, 'a stream broke off while its history was read')
    subscriber.destroy()
  })
  return RESPONSE_ALREADY_SENT
}

async function sendHistory(subscriber: Subscriber, { history, onLive }: StreamPlan): Promise<void> {
  let frames = 0
  for await (const bytes of history) {
    if (subscriber.isEnded) return
    subscriber.send(bytes)
    frames += 1
  }
  onLive?.(subscriber)
  subscriber.release(frames > FRAMES_OF_NO_NEWS)
}
