import type { Assignment, TeamRouting } from '@tealight/protocol'
import { fitness, type Needs, reasonAgainst, type Worker } from './worker.ts'

/** Why somebody was chosen, as it is told to whoever asks. */
export type Why = Pick<
  Assignment,
  'by' | 'policy' | 'candidates' | 'candidateCount' | 'skipped' | 'skippedCount'
>

/** Who gets a conversation, and why. */
export interface Choice {
  worker: Worker
  why: Why
}

/** Of more nobody reads; how many there were is told. */
const TOLD_MAX = 20

/**
 * Chooses one of a team's agents; null when none can take it. Agents claim where the policy is manual: then only the
 * one to whom a visitor came back in time is chosen.
 */
export function choose(
  members: readonly Worker[],
  needs: Needs,
  routing: TeamRouting,
  last: { agentId: string | null; isReturn: boolean },
): Choice | null {
  const judged = members.map((worker) => ({
    worker,
    reason: reasonAgainst(worker, needs, routing),
  }))
  const willing = judged.filter(({ reason }) => reason === null)
  // Where nobody else is left, those who turned it down are asked again.
  const taken = willing.length > 0 ? willing : judged.filter(({ reason }) => reason === 'declined')
  const best = taken.map(({ worker }) => worker).toSorted(inOrder(needs, routing, last))
  const [worker] = best
  if (worker === undefined) return null
  const isLast = worker.agent.id === last.agentId
  if (routing.policy === 'manual' && !(isLast && last.isReturn)) return null
  const by = isLast
    ? last.isReturn
      ? 'reopened'
      : routing.preferLast
        ? 'last-agent'
        : 'policy'
    : 'policy'
  const skipped = judged.flatMap(({ worker: { agent }, reason }) =>
    reason === null || taken.some((one) => one.worker.agent === agent)
      ? []
      : [{ agentId: agent.id, reason }],
  )
  return {
    worker,
    why: {
      by,
      policy: routing.policy,
      candidates: best.slice(0, TOLD_MAX).map(shown),
      candidateCount: best.length,
      skipped: skipped.slice(0, TOLD_MAX),
      skippedCount: skipped.length,
    },
  }
}

/** What is told of an agent who took a conversation by themselves. */
export const BY_HAND: Why = {
  by: 'hand',
  policy: 'manual',
  candidates: [],
  candidateCount: 0,
  skipped: [],
  skippedCount: 0,
}

function shown({ agent, load, capacity }: Worker) {
  return { agentId: agent.id, load, capacity }
}

function inOrder(
  needs: Needs,
  { policy, skills, preferLast }: TeamRouting,
  last: { agentId: string | null; isReturn: boolean },
) {
  const isPreferred = ({ agent }: Worker) =>
    Number((preferLast || last.isReturn) && agent.id === last.agentId)
  const fits = (worker: Worker) => (skills === 'off' ? 0 : fitness(worker, needs))
  return (a: Worker, b: Worker): number =>
    isPreferred(b) - isPreferred(a) ||
    fits(b) - fits(a) ||
    (policy === 'least-busy' ? a.load / a.capacity - b.load / b.capacity : 0) ||
    a.turn - b.turn ||
    (a.agent.id < b.agent.id ? -1 : 1)
}
