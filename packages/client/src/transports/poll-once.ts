import type { Environment } from '../environment.ts'
import type { Refused } from '../result.ts'
import { fetchFrames } from './fetch-frames.ts'
import type { StreamListener, StreamRequest } from './transport.ts'

/** What one poll brought: all of it, or the reason why not; and where the next one goes on. */
export interface Polled {
  failure: Refused | null
  cursor: string | null
}

/**
 * Asks once, for an answer that ends: as soon as there is news, or after `waitS` seconds.
 *
 * @throws when nothing could be reached, or the answer broke off.
 */
export async function pollOnce(
  environment: Environment,
  request: StreamRequest,
  listener: StreamListener,
  waitS: number,
): Promise<Polled> {
  let isWhole = false
  let { cursor } = request
  const own: StreamListener = {
    ...listener,
    event(event) {
      cursor = event.id ?? cursor
      isWhole ||= event.event === 'live'
      listener.event(event)
    },
  }
  const ending = await fetchFrames(environment, request, own, `wait=${waitS}&`)
  return { failure: isWhole ? null : ending, cursor }
}
