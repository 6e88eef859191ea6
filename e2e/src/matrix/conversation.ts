import type { RungName } from '@tealight/client'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Agent } from '../people/agent.ts'
import type { Visitor } from '../people/visitor.ts'
import { until } from '../until.ts'

/** How often each is said something that the other has to see before it goes on. */
const ROUNDS = 4
const PAUSE_MS = 250
/** Longer than a beat: who does not see beats takes the way for dead. */
const SILENCE_MS = 5_500
/** How much both say at once, without waiting for anything. */
const BURST = 3
/** Later than this is as good as never. */
const BOUND_MS = 45_000
/** Until a way is found that works, several may have to fail. */
const SETTLE_MS = 60_000

/** How it went, and how long it took from one to the other. */
export interface Talk {
  /** The way of the visitor's stream, once one was found that works. */
  rung: RungName
  /** Until that. */
  settledMs: number
  /** The first words until the agent saw them, while nothing was known of the way. */
  firstToAgentMs: number
  firstToVisitorMs: number
  toAgentMs: readonly number[]
  toVisitorMs: readonly number[]
}

/**
 * Two talk: one after the other, after a silence, and both at once. Fails when something takes too long, or when the
 * visitor does not get to the rung that is expected; null is content with any.
 */
export async function talk(
  visitor: Visitor,
  agent: Agent,
  expected: RungName | null,
): Promise<Talk> {
  const startedAt = performance.now()
  const firstToAgentMs = await reachesAgent(visitor, agent, 'first question')
  const firstToVisitorMs = await reachesVisitor(visitor, agent, 'first answer')
  await settles(visitor, expected)
  const settledMs = performance.now() - startedAt
  const { rung } = visitor.connection
  const toAgentMs: number[] = []
  const toVisitorMs: number[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    await sleep(round === ROUNDS ? SILENCE_MS : PAUSE_MS)
    toVisitorMs.push(await reachesVisitor(visitor, agent, `answer ${round}`))
    await sleep(PAUSE_MS)
    toAgentMs.push(await reachesAgent(visitor, agent, `question ${round}`))
  }
  for (let count = 1; count <= BURST; count++) {
    visitor.says(`also ${count}`)
    agent.answers(visitor.conversationId, `and ${count}`)
  }
  return { rung, settledMs, firstToAgentMs, firstToVisitorMs, toAgentMs, toVisitorMs }
}

function reachesAgent(visitor: Visitor, agent: Agent, text: string): Promise<number> {
  const newest = () => agent.state.conversations.get(visitor.conversationId)?.lastMessage
  return timed(
    agent,
    () => visitor.says(text),
    () => newest()?.excerpt === text,
    () => `"${text}" does not reach the agent: ${JSON.stringify(agent.state.status)}`,
  )
}

function reachesVisitor(visitor: Visitor, agent: Agent, text: string): Promise<number> {
  return timed(
    visitor,
    () => agent.answers(visitor.conversationId, text),
    () => visitor.state.messages.some((one) => one.type === 'text' && one.text === text),
    () => `"${text}" does not reach the visitor: ${JSON.stringify(visitor.connection)}`,
  )
}

/** Says something and waits until somebody's screen shows it; answers how long that took. */
async function timed(
  person: Visitor | Agent,
  say: () => void,
  isShown: () => boolean,
  orElse: () => string,
): Promise<number> {
  const startedAt = performance.now()
  say()
  await new Promise<void>((resolve, reject) => {
    const forget = person.subscribe(look)
    const tooLate = setTimeout(() => {
      forget()
      reject(new Error(`after ${BOUND_MS} ms: ${orElse()}`))
    }, BOUND_MS)
    look()

    function look(): void {
      if (!isShown()) return
      clearTimeout(tooLate)
      forget()
      resolve()
    }
  })
  return performance.now() - startedAt
}

function settles(visitor: Visitor, expected: RungName | null): Promise<void> {
  const isThere = () => expected === null || visitor.connection.rung === expected
  return until(
    () => isThere() && visitor.state.status.kind === 'live',
    () => `nobody gets to ${expected}: ${JSON.stringify(visitor.connection)}`,
    SETTLE_MS,
  )
}
