import type { Hours } from '@tealight/protocol'
import { isOpenAt } from '../domain/hours.ts'
import type { MessageRecord } from '../domain/entities.ts'
import { type Life, TICK_MS } from './histories.ts'

/* The definitions of docs/agents/reports.md, computed from whole transcripts in the plainest way. */

/** Something that is counted. */
export interface Plain {
  kind: string
  at: number
  until?: number | undefined
  agentId: string | null
  life: Life
  ms?: number
  openMs?: number
  score?: number
}

const ENDINGS = ['resolved', 'ended', 'lapsed']

export function plainFigures(lives: readonly Life[], hours: Hours): Plain[] {
  return lives.flatMap((life) => [
    ...messages(life),
    ...roundsOf(life.entries).flatMap((round, index) => ofRound(life, round, index, hours)),
    ...ratings(life),
  ])
}

const ticks = new Map<number, boolean>()

/** Counted out. */
function openBetween(hours: Hours, from: number, to: number): number {
  let open = 0
  for (let at = from; at < to; at += TICK_MS) {
    if (!ticks.has(at)) ticks.set(at, isOpenAt(hours, at))
    if (ticks.get(at)) open += TICK_MS
  }
  return open
}

function kindOf({ event }: MessageRecord): string {
  return event?.kind ?? ''
}

function agentIn({ event }: MessageRecord): string | null {
  return event && 'agentId' in event ? event.agentId : null
}

/** Each until it is resolved; what comes between two of them, a rating, belongs to none. */
function roundsOf(entries: readonly MessageRecord[]): MessageRecord[][] {
  const rounds: MessageRecord[][] = []
  let isOver = true
  for (const entry of entries) {
    if (kindOf(entry) === 'rated') continue
    if (isOver) rounds.push([])
    rounds.at(-1)?.push(entry)
    isOver = ENDINGS.includes(kindOf(entry))
  }
  return rounds
}

function messages(life: Life): Plain[] {
  const written = life.entries.filter(({ author }) => author !== null)
  return written.map(({ at, author }) =>
    author?.kind === 'agent'
      ? { kind: 'answered', at, agentId: author.id, life }
      : { kind: 'asked', at, agentId: null, life },
  )
}

function ownerOf(round: readonly MessageRecord[]): string | null {
  const got = round.filter((entry) => ['claimed', 'reopened'].includes(kindOf(entry)))
  return got.map(agentIn).at(-1) ?? null
}

function ofRound(life: Life, round: MessageRecord[], index: number, hours: Hours): Plain[] {
  const [first] = round
  const last = round.at(-1)
  if (first === undefined || last === undefined) return []
  const owner = ownerOf(round)
  const isOffline = kindOf(first) !== 'reopened' && !isOpenAt(hours, first.at)
  const isAnswered = round.some(({ author }) => author?.kind === 'agent')
  const span = (kind: string, from: number, to: number, agentId: string | null): Plain => {
    return { kind, at: to, agentId, life, ms: to - from, openMs: openBetween(hours, from, to) }
  }
  const found: Plain[] = [
    { kind: index === 0 ? 'begun' : 'returned', at: first.at, agentId: owner, life },
  ]
  if (isOffline) found.push({ kind: 'offline', at: first.at, agentId: owner, life })
  if (ENDINGS.includes(kindOf(last)))
    found.push(span(isAnswered || isOffline ? 'resolved' : 'missed', first.at, last.at, owner))
  return [...found, ...answers(round, span), ...waits(round, span), ...holds(life, round)]
}

type Span = (kind: string, from: number, to: number, agentId: string | null) => Plain

function answers(round: readonly MessageRecord[], span: Span): Plain[] {
  const written = round.filter(({ author }) => author !== null)
  const responses = written.flatMap((entry, index) => {
    const before = written[index - 1]?.author?.kind
    if (entry.author?.kind !== 'agent' || before !== 'visitor') return []
    const earlier = written.slice(0, index)
    const lastAnswer = earlier.findLastIndex(({ author }) => author?.kind === 'agent')
    return [span('response', earlier[lastAnswer + 1]?.at ?? 0, entry.at, entry.author.id)]
  })
  const firstAnswer = written.findIndex(({ author }) => author?.kind === 'agent')
  const [asked] = written.slice(0, Math.max(firstAnswer, 0))
  const answer = written[firstAnswer]
  if (asked === undefined || answer?.author?.kind !== 'agent') return responses
  return [...responses, span('first-response', asked.at, answer.at, answer.author.id)]
}

function waits(round: readonly MessageRecord[], span: Span): Plain[] {
  const steps = round.filter(
    (entry, index) => index === 0 || ['claimed', 'released'].includes(kindOf(entry)),
  )
  return steps.flatMap((entry, index) => {
    const before = steps[index - 1]
    const waited =
      before && kindOf(entry) === 'claimed' && !['claimed', 'reopened'].includes(kindOf(before))
    return waited ? [span('waiting', before.at, entry.at, agentIn(entry))] : []
  })
}

function holds(life: Life, round: readonly MessageRecord[]): Plain[] {
  const steps = round.filter((entry) =>
    ['claimed', 'reopened', 'released', ...ENDINGS].includes(kindOf(entry)),
  )
  return steps.flatMap((entry, index) =>
    ['claimed', 'reopened'].includes(kindOf(entry))
      ? [{ kind: 'held', at: entry.at, until: steps[index + 1]?.at, agentId: agentIn(entry), life }]
      : [],
  )
}

function ratings(life: Life): Plain[] {
  return life.entries.flatMap((entry, index) => {
    const { event, at } = entry
    if (event?.kind !== 'rated') return []
    const round = roundsOf(life.entries.slice(0, index)).at(-1) ?? []
    return [{ kind: 'rating', at, agentId: ownerOf(round), life, score: event.score }]
  })
}
