import type { LadderNote } from './ladder.ts'
import type { RungMemory } from './rung-memory.ts'
import type { RungName } from './transports/transport.ts'
import { SUSPICION, SUSPICION_LIMIT, type Verdict } from './verdict.ts'

/** On which rung one stands, and how safely. */
export interface Standing {
  readonly rung: RungName
  /** The rungs above, the best first. */
  readonly above: readonly RungName[]
  /** How often a climb has led to nothing since all was well. */
  readonly failedClimbs: number
  judge(verdict: Verdict): void
  leave(verdict: Verdict): void
  /** A stream is live on this rung. */
  prove(): void
  climbTo(rung: RungName): void
  climbFailed(rung: RungName): void
}

/**
 * A suspicion is no proof. The rung below is tried, and only when it works where the one above did not, it is kept and
 * remembered; when nothing works, nothing is learnt but that the network is down, and the first rung is tried again.
 */
export function createStanding(
  order: readonly RungName[],
  memory: RungMemory,
  note: (rung: RungName, what: LadderNote['what']) => void,
): Standing {
  const first = order[0] ?? 'poll'
  let rung = order.find((one) => one === memory.rung()) ?? first
  let isProven = true
  let isOnProbation = false
  let suspicion = 0
  let failedClimbs = 0
  if (rung !== first) note(rung, 'remembered')

  function leave(verdict: Verdict): void {
    note(rung, verdict)
    note(rung, 'left')
    const below = order.slice(order.indexOf(rung) + 1).find((name) => mayHelp(name, rung, verdict))
    if (isOnProbation) failedClimbs += 1
    isOnProbation = false
    suspicion = 0
    isProven = !below
    rung = below ?? first
  }

  return {
    get rung() {
      return rung
    },
    get above() {
      return order.slice(0, order.indexOf(rung))
    },
    get failedClimbs() {
      return failedClimbs
    },
    judge(verdict) {
      if (verdict === 'fine') {
        suspicion = failedClimbs = 0
        return void (isOnProbation = false)
      }
      suspicion += SUSPICION[verdict]
      if (!isProven || isOnProbation || suspicion >= SUSPICION_LIMIT) leave(verdict)
      else note(rung, verdict)
    },
    leave,
    prove() {
      if (isProven) return
      isProven = true
      note(rung, 'works')
      memory.keep(rung)
    },
    climbTo(name) {
      rung = name
      note(rung, 'climbed')
      memory.forget()
      // The next thing that goes wrong leads down again.
      isOnProbation = true
    },
    climbFailed(name) {
      failedClimbs += 1
      note(name, 'climb failed')
    },
  }
}

/** An EventSource is the same on the wire as a streaming fetch: it helps only where something came and could not be read. */
function mayHelp(name: RungName, from: RungName, verdict: Verdict): boolean {
  return name !== 'event-source' || from !== 'streaming-fetch' || verdict === 'unreadable'
}
