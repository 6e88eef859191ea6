import { type AnyFrame, openConnection } from '../connection.ts'
import type { Environment } from '../environment.ts'
import { createErrand } from '../errand.ts'
import { type Answer, type Declined } from '../result.ts'
import { fetchFrames } from '../transports/fetch-frames.ts'
import type { StreamRequest } from '../transports/transport.ts'

/** Brings, by one short poll, what somebody has missed. */
export interface CatchUp {
  /** Does it if it is to be done, and does nothing while it is under way. */
  run(): void
  stop(): void
}

/** `ask` tells what to ask for, or null when nothing is missing. */
export function createCatchUp<Carried extends AnyFrame>(
  environment: Environment,
  ask: () => StreamRequest | null,
  onFrame: (frame: Carried, cursor: string | null) => void,
  onDeclined: (answer: Declined) => void,
): CatchUp {
  let close = (): void => {}

  function poll(request: StreamRequest): Promise<Answer<null>> {
    return new Promise((resolve) => {
      let isWhole = false
      close = openConnection<Carried>(
        environment,
        (asked, listener) => fetchFrames(environment, asked, listener, 'wait=0&'),
        request,
        (frame, cursor) => {
          isWhole ||= frame.kind === 'live'
          onFrame(frame, cursor)
        },
        (ending) => {
          resolve(isWhole ? { ok: true, value: null } : ending)
          if (!ending.ok && ending.isFinal) onDeclined(ending)
        },
      )
    })
  }

  const errand = createErrand(environment, () => {
    const request = ask()
    return request && poll(request)
  })

  return {
    run: errand.run,
    stop() {
      errand.stop()
      close()
    },
  }
}
