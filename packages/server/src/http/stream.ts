import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Downlink } from '../hub/downlink.ts'
import { openPageDownlink } from '../hub/page-downlink.ts'
import { openPollDownlink } from '../hub/poll-downlink.ts'
import { openStreamDownlink } from '../hub/stream-downlink.ts'
import type { StreamOwner } from '../hub/stream-limits.ts'
import type { Subscriber } from '../hub/subscriber.ts'
import { openWebSocketDownlink } from '../hub/web-socket-downlink.ts'
import type { Asked, House } from './env.ts'
import { Refused } from './errors.ts'
import type { Rung, StreamQuery } from './stream-query.ts'

export interface StreamPlan {
  topics: readonly string[]
  owner: StreamOwner
  headers: Readonly<Record<string, string>>
  /** What comes first: hello, what was missed, live. */
  history: AsyncIterable<Buffer>
  /** Called once the stream is open: not for a client that left while it was let in. */
  onOpen: () => void
  /** Called when the history is sent, before anything live. */
  onLive?: (subscriber: Subscriber) => void
}

/** Frames that every history has: hello and live. More than these is news. */
const FRAMES_OF_NO_NEWS = 2

/**
 * Opens a stream: subscribes first, then sends history, then lets through what came meanwhile. From here on the
 * connection belongs to the hub; for HTTP the request is over.
 *
 * @throws {Refused} `too-many-streams`.
 */
export function openStream(
  c: Asked,
  house: House,
  { rung }: StreamQuery,
  plan: StreamPlan,
): Response {
  const { hub, streamLimits, places } = house
  const place = places.get(c.env.outgoing)
  const grant = streamLimits.take(plan.owner)
  if (!grant.ok) throw new Refused(grant.refusal)
  const downlink = openDownlink(c, rung, plan.headers)
  if (downlink === null) {
    grant.lease.release()
    place?.free()
  } else {
    // The end of the request is not the end of the opening any more.
    place?.keep()
    const subscriber = hub.subscribe(downlink, plan.topics, grant.lease)
    void begin(c, subscriber, plan).finally(() => place?.free())
  }
  return RESPONSE_ALREADY_SENT
}

function openDownlink(
  { env: { incoming, outgoing } }: Asked,
  rung: Rung,
  headers: StreamPlan['headers'],
): Downlink | null {
  switch (rung.kind) {
    case 'stream':
      return openStreamDownlink(outgoing, headers, rung.beat)
    case 'poll':
      return openPollDownlink(outgoing, headers, rung.waitMs)
    case 'web-socket':
      return openWebSocketDownlink(incoming, outgoing)
    case 'page':
      return openPageDownlink(
        rung.isPoll
          ? openPollDownlink(outgoing, headers, 0)
          : openStreamDownlink(outgoing, headers),
        rung.page,
      )
  }
}

async function begin(
  { var: { log } }: Asked,
  subscriber: Subscriber,
  plan: StreamPlan,
): Promise<void> {
  if (subscriber.isEnded) return
  plan.onOpen()
  try {
    await sendHistory(subscriber, plan)
  } catch (error) {
    log.warn({ error }, 'a stream broke off while its history was read')
    subscriber.destroy()
  }
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
