import type { ConversationEvent, Rating } from '@tealight/protocol'
import type { MessageRecord } from '../entities.ts'
import type { FactKind, FactRecord, FactState, Tally } from './facts.ts'
import type { OpenTime } from './open-time.ts'

/** Whose facts they are, and when its site is open. */
export interface FoldedConversation extends Pick<
  FactRecord,
  'workspaceId' | 'conversationId' | 'siteId' | 'teamId'
> {
  openTime: OpenTime
}

/** What of an entry matters to reports. */
export type FoldedEntry = Pick<MessageRecord, 'seq' | 'at' | 'author' | 'event'>

/** Messages are counted by the quarter of an hour: in every time zone, hours and days begin with one. */
const QUARTER_MS = 15 * 60_000

/**
 * Goes on with the facts of a conversation from where they ended. In however many steps it is done, it comes to the
 * same: each fact takes the place of the one with its kind and place.
 */
export function fold(
  conversation: FoldedConversation,
  before: FactState,
  entries: readonly FoldedEntry[],
): { state: FactState; facts: FactRecord[] } {
  const folding = new Folding(conversation, structuredClone(before))
  for (const entry of entries) folding.take(entry)
  return { state: folding.state, facts: folding.facts }
}

const PLAIN = {
  until: null,
  agentId: null,
  count: 1,
  ms: null,
  openMs: null,
  score: null,
  scale: null,
} as const

type More = Partial<Omit<FactRecord, 'kind' | 'place' | 'at'>>

class Folding {
  readonly state: FactState
  readonly #conversation: FoldedConversation
  readonly #facts = new Map<string, FactRecord>()

  constructor(conversation: FoldedConversation, state: FactState) {
    this.#conversation = conversation
    this.state = state
  }

  get facts(): FactRecord[] {
    return [...this.#facts.values()]
  }

  take({ seq, at, author, event }: FoldedEntry): void {
    if (event?.kind === 'rated') this.#rated(event, seq, at)
    if (seq <= this.state.seq) return
    this.state.seq = seq
    if (event !== null) this.#happened(event, at)
    else if (author?.kind === 'agent') this.#agentWrote(author.id, at)
    else this.#visitorWrote(at)
  }

  #happened(event: ConversationEvent, at: number): void {
    switch (event.kind) {
      case 'claimed':
        return this.#gotBy(event.agentId, at)
      case 'released':
        this.#letGo(at)
        this.state.waitingSince = at
        return
      case 'resolved':
      case 'ended':
      case 'lapsed':
        return this.#ended(at)
      case 'blocked':
        if (event.isSpam) this.state.spamAt = at
        else this.#ended(at)
        return
      case 'unblocked':
        if (event.isSpam) this.state.spamAt = null
        return
      case 'returned':
        return this.#begin(at, 'visitor')
      case 'reopened':
        this.#begin(at, 'agent')
        return this.#gotBy(event.agentId, at)
      case 'reached':
        if (this.state.round === null) this.#begin(at, 'visitor')
        return
      case 'rated':
      case 'moved':
      case 'warned':
        return
    }
  }

  #begin(at: number, by: 'visitor' | 'agent'): void {
    // It goes on without anybody having said that it was none: then it was over in between.
    if (this.state.spamAt) this.#ended(this.state.spamAt)
    this.state.spamAt = null
    const { seq, hasBegun } = this.state
    const isOffline = by === 'visitor' && !this.#conversation.openTime.isOpenAt(at)
    const kind = hasBegun ? 'returned' : 'begun'
    const about = { ownerId: null, askedAt: null, isAnswered: false }
    this.state.round = { place: seq, kind, at, isOffline, ...about }
    this.state.hasBegun = true
    this.state.waitingSince = by === 'visitor' ? at : null
    this.#putRound()
  }

  #visitorWrote(at: number): void {
    if (this.state.round === null) this.#begin(at, 'visitor')
    this.#tally('asked', at, null)
    this.state.askedSince ??= at
    if (this.state.round) this.state.round.askedAt ??= at
  }

  #agentWrote(agentId: string, at: number): void {
    if (this.state.round === null) this.#begin(at, 'agent')
    if (this.state.held === null) this.#gotBy(agentId, at)
    this.#tally('answered', at, agentId)
    const { round, askedSince, seq } = this.state
    if (round && !round.isAnswered && round.askedAt !== null)
      this.#putSpan('first-response', seq, round.askedAt, at, agentId)
    if (askedSince !== null) this.#putSpan('response', seq, askedSince, at, agentId)
    this.state.askedSince = null
    if (round) round.isAnswered = true
  }

  #gotBy(agentId: string, at: number): void {
    const { seq, waitingSince, round, held } = this.state
    if (waitingSince !== null) this.#putSpan('waiting', seq, waitingSince, at, agentId)
    this.state.waitingSince = null
    if (held?.agentId !== agentId) {
      this.#letGo(at)
      this.state.held = { place: seq, at, agentId }
      this.#put('held', seq, at, { agentId })
    }
    if (round === null || round.ownerId === agentId) return
    round.ownerId = agentId
    this.#putRound()
  }

  #letGo(at: number): void {
    const { held } = this.state
    if (held === null) return
    const { place, agentId } = held
    this.#put('held', place, held.at, { agentId, until: Math.max(at, held.at) })
    this.state.held = null
  }

  #ended(at: number): void {
    const { round, seq } = this.state
    if (round !== null) {
      const kind = round.isAnswered || round.isOffline ? 'resolved' : 'missed'
      this.#putSpan(kind, seq, round.at, at, round.ownerId)
      this.state.lastOwnerId = round.ownerId
    }
    this.#letGo(at)
    this.state.round = null
    this.state.waitingSince = null
    this.state.askedSince = null
  }

  /** A visitor who rates again changes the entry that is there. */
  #rated({ score, scale }: Rating, place: number, at: number): void {
    const { rated, lastOwnerId } = this.state
    const agentId = rated?.place === place ? rated.agentId : lastOwnerId
    this.state.rated = { place, agentId }
    this.#put('rating', place, at, { agentId, score, scale })
  }

  #putRound(): void {
    const { round } = this.state
    if (round === null) return
    const { kind, place, at, ownerId: agentId, isOffline } = round
    this.#put(kind, place, at, { agentId })
    if (isOffline) this.#put('offline', place, at, { agentId })
  }

  #tally(kind: 'asked' | 'answered', now: number, agentId: string | null): void {
    const at = now - (now % QUARTER_MS)
    const last = this.state.tallies[kind]
    const isSame = last?.at === at && last.agentId === agentId
    const tally: Tally = isSame ? last : { place: this.state.seq, at, agentId, count: 0 }
    tally.count += 1
    this.state.tallies[kind] = tally
    this.#put(kind, tally.place, at, { agentId, count: tally.count })
  }

  #putSpan(kind: FactKind, place: number, from: number, to: number, agentId: string | null): void {
    const { openTime } = this.#conversation
    const ms = Math.max(0, to - from)
    this.#put(kind, place, to, { agentId, ms, openMs: openTime.between(from, to) })
  }

  #put(kind: FactKind, place: number, at: number, more: More): void {
    const { workspaceId, conversationId, siteId, teamId } = this.#conversation
    this.#facts.set(`${kind} ${place}`, {
      ...PLAIN,
      workspaceId,
      conversationId,
      siteId,
      teamId,
      kind,
      place,
      at,
      ...more,
    })
  }
}
