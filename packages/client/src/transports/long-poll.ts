import { LONG_POLL_MAX_S } from '@tealight/protocol'
import type { Environment } from '../environment.ts'
import { type Refused, unreachable } from '../result.ts'
import { pause } from './pause.ts'
import { type Polled, pollOnce } from './poll-once.ts'
import type { Transport } from './transport.ts'

/** Somewhat shorter each time, so that clients which came together do not go on together. */
const JITTER = 0.2
/** After a poll was cut, the next waits for this share of the time that it stood. */
const SAFE_SHARE = 0.7
/** Polls that can't even wait this long are not worth waiting. */
const SHORTEST_S = 1
/** Polls are never closer than this, however much there is to tell: what comes meanwhile comes together. */
const APART_MS = 200

/**
 * A rung for networks that hold a stream back, or cut it: polls, one after another, each answered as soon as there is
 * news. Where a middle box cuts a poll that waits too long, the next ones wait for less, and nothing is lost: each goes
 * on at the cursor of the one before.
 */
export function longPoll(environment: Environment): Transport {
  let longestS = LONG_POLL_MAX_S

  return async (request, listener) => {
    let { cursor } = request
    // The first is answered at once: whoever waits for a hello waits for nothing else.
    let waitS = 0
    while (!listener.signal.aborted) {
      const begunAt = environment.now()
      const { failure, cursor: next } = await pollOnce(
        environment,
        { ...request, cursor },
        listener,
        waitS,
      ).catch(broken)
      const stoodMs = Math.max(0, environment.now() - begunAt)
      const stoodS = stoodMs / 1_000
      if (failure && !mayBeCut(failure, stoodS, waitS)) return failure
      if (failure) longestS = Math.floor(Math.min(stoodS, longestS) * SAFE_SHARE)
      else cursor = next
      await pause(environment, listener.signal, APART_MS - stoodMs)
      waitS = Math.max(SHORTEST_S, Math.round(longestS * (1 - JITTER * environment.random())))
    }
    return unreachable()
  }
}

function broken(): Polled {
  return { failure: unreachable(), cursor: null }
}

/** It stood for a while, and no answer of ours ended it: something in between has less patience. */
function mayBeCut({ refusal }: Refused, stoodS: number, waitS: number): boolean {
  return refusal === 'unreachable' && waitS > SHORTEST_S && stoodS > SHORTEST_S
}
