import type { SseEvent } from '@tealight/protocol'
import type { Environment } from '../environment.ts'
import { unreachable } from '../result.ts'
import { pause } from './pause.ts'
import { pollOnce } from './poll-once.ts'
import type { Transport } from './transport.ts'

/** While people talk. */
const BUSY_MS = 1_000
/** When nothing happens, the pauses grow up to this. */
const CALM_MS = 8_000
const GROWTH = 1.3

/** The last rung, for networks that let nothing wait: asks again and again, the more often the more is said. */
export function poll(environment: Environment): Transport {
  return async (request, listener) => {
    const { signal } = listener
    let { cursor } = request
    let pauseMs = BUSY_MS
    let longestMs = CALM_MS
    while (!signal.aborted) {
      let isBusy = false
      const polled = await pollOnce(
        environment,
        { ...request, cursor },
        {
          ...listener,
          event(event) {
            isBusy ||= event.event === 'changes'
            longestMs = Math.min(longestMs, readHeartbeat(event))
            listener.event(event)
          },
        },
        0,
      )
      if (polled.failure) return polled.failure
      cursor = polled.cursor
      pauseMs = isBusy ? BUSY_MS : pauseMs * GROWTH
      await pause(environment, signal, Math.min(pauseMs, longestMs))
    }
    return unreachable()
  }
}

/** Nobody may be silent for longer than a heartbeat: a poll that pauses neither. */
function readHeartbeat({ event, data }: SseEvent): number {
  return event === 'hello' ? Number(JSON.parse(data).heartbeatMs) : Infinity
}
