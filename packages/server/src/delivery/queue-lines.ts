import type { QueuePlace } from '@tealight/protocol'
import type { ConversationRecord } from '../domain/entities.ts'
import { type InLine, Line } from '../domain/line.ts'
import { QueuePace } from '../domain/queue-pace.ts'
import type { Waiting } from '../store/reads.ts'

/** A conversation that waits. */
export interface Member extends InLine {
  teamId: string
  visitorId: string
}

interface Team {
  line: Line<Member>
  pace: QueuePace
}

/** The queues of one workspace, kept in step with what is committed. */
export class QueueLines {
  readonly #teams = new Map<string, Team>()
  readonly #members = new Map<string, Member>()
  readonly #byVisitor = new Map<string, Member>()
  /** What was committed while the queues were read; null: they were. */
  #missed: ConversationRecord[] | null = []

  get isEmpty(): boolean {
    return this.#members.size === 0
  }

  /** Takes over what was read; what was committed meanwhile goes on top, and is newer or the same. */
  begin(waiting: readonly Waiting[], now: number): void {
    const missed = this.#missed ?? []
    this.#missed = null
    for (const { id, teamId, visitorId, rank, queuedAt } of waiting) {
      this.#enter({ id, teamId, visitorId, rank: rank ?? queuedAt ?? now })
    }
    for (const conversation of missed) this.take(conversation, now)
  }

  /** A conversation is like this now. */
  take(conversation: ConversationRecord, now: number): void {
    if (this.#missed !== null) return void this.#missed.push(conversation)
    const { id, teamId, visitorId, queuedAt } = conversation
    const rank = queuedAt === null ? null : (conversation.rank ?? queuedAt)
    const before = this.#members.get(id)
    const isSame = before?.rank === rank && before?.visitorId === visitorId
    if (isSame && before?.teamId === teamId) return
    if (before !== undefined) this.#leave(before)
    if (rank !== null) this.#enter({ id, teamId, visitorId, rank })
    else if (before !== undefined) this.#teamOf(before).pace.left(now)
  }

  /** Where a visitor's conversation stands; null when none waits. */
  placeOf(visitorId: string, now: number): QueuePlace | null {
    const member = this.#byVisitor.get(visitorId)
    if (member === undefined) return null
    const { line, pace } = this.#teamOf(member)
    return told(member, line.placeOf(member), pace, now)
  }

  /** Everybody with their places, those in front first. */
  *places(now: number): Generator<{ visitorId: string; place: QueuePlace }> {
    for (const { line, pace } of this.#teams.values()) {
      let place = 0
      for (const member of line.members()) {
        place += 1
        yield { visitorId: member.visitorId, place: told(member, place, pace, now) }
      }
    }
  }

  /** Whether anything is known here that reading the queues again would not bring back. */
  knowsPace(now: number): boolean {
    return [...this.#teams.values()].some(({ pace }) => pace.isKnown(now))
  }

  #enter(member: Member): void {
    this.#teamOf(member).line.enter(member)
    this.#members.set(member.id, member)
    this.#byVisitor.set(member.visitorId, member)
  }

  #leave(member: Member): void {
    this.#teamOf(member).line.leave(member)
    this.#members.delete(member.id)
    if (this.#byVisitor.get(member.visitorId) === member) this.#byVisitor.delete(member.visitorId)
  }

  #teamOf({ teamId }: Member): Team {
    const known = this.#teams.get(teamId)
    if (known !== undefined) return known
    const team = { line: new Line<Member>(), pace: new QueuePace() }
    this.#teams.set(teamId, team)
    return team
  }
}

function told({ id }: Member, place: number, pace: QueuePace, now: number): QueuePlace {
  return { kind: 'queue-place', conversationId: id, place, waitMs: pace.waitMs(place, now) }
}
