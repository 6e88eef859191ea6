import type { Environment } from './environment.ts'
import type { LowerRungs } from './lower-rungs.ts'
import { streamingFetch } from './transports/streaming-fetch.ts'
import type { RungName, Transport } from './transports/transport.ts'
import { SUSPICION, SUSPICION_LIMIT, type Verdict } from './verdict.ts'

/** Which rung is in use, and what led to it. */
export interface LadderReport {
  rung: RungName
  /** The newest last. */
  notes: readonly LadderNote[]
}

export interface LadderNote {
  at: number
  rung: RungName
  what: Verdict | 'works' | 'left' | 'climbed' | 'climb failed' | 'remembered'
}

/** Streams by the best way that works on this network. */
export interface Ladder {
  readonly report: LadderReport
  readonly transport: Transport
  /** Told how each connection ended. */
  judge(verdict: Verdict): void
}

/**
 * Most networks need the first rung alone, so the others are loaded when it has proved not to work, or when an earlier
 * page has found that out (remembered under `key`), or when another one is preferred.
 */
export function createLadder(environment: Environment, key: string, preferred?: string): Ladder {
  const top = streamingFetch(environment)
  let suspicion = 0
  let why: Verdict | undefined
  let lower: LowerRungs | undefined

  async function loadLower(): Promise<void> {
    const { createLowerRungs } = await import('./lower-rungs.ts')
    lower ??= createLowerRungs({ environment, top, key, preferred, why })
  }

  return {
    get report() {
      return lower?.report ?? { rung: 'streaming-fetch', notes: [] }
    },
    async transport(request, listener) {
      if (preferred || why || environment.storage.get(key)) {
        // Where they can't be loaded, such as from a server that has newer ones, the first rung is better than nothing.
        await loadLower().catch(() => (why = undefined))
      }
      return (lower?.transport ?? top)(request, listener)
    },
    judge(verdict) {
      if (lower) return lower.judge(verdict)
      suspicion = verdict === 'fine' ? 0 : suspicion + SUSPICION[verdict]
      if (suspicion < SUSPICION_LIMIT) return
      why = verdict
      suspicion = 0
    },
  }
}
