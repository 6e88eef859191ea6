import type { RatingSettings } from '@tealight/protocol'
import type { ConversationRecord, MessageRecord, RatingRecord } from './entities.ts'
import { type Decision, glimpse, type Moment, refused, told, unchanged } from './entries.ts'
import { ended } from './states.ts'

/*
 * How a visitor ends a conversation, and what they think of it then.
 */

/** The visitor ends the conversation. */
export function endAsVisitor(before: ConversationRecord, moment: Moment): Decision {
  if (before.status === 'resolved') return unchanged(before)
  return told(ended(before, moment.at), { kind: 'ended' }, moment)
}

/** What a visitor thinks of a conversation. */
export interface Opinion {
  score: number
  comment: string
  settings: RatingSettings
  /** The entry that tells what the visitor thought before; null while there is none. */
  entry: MessageRecord | null
}

/** The visitor rates a conversation that is resolved. Rating it again takes the place of what was told before. */
export function rate(before: ConversationRecord, opinion: Opinion, moment: Moment): Decision {
  const { score, settings, entry } = opinion
  const { scale } = settings
  if (before.status !== 'resolved') return refused('not-resolved')
  if (scale === 'off') return refused('forbidden')
  if (score > BEST[scale]) return refused('bad-request')
  const comment = settings.comment ? opinion.comment : ''
  if (isSame(before.rating, { scale, score, comment })) return unchanged(before)
  const rating = { scale, score, comment }
  const event = { kind: 'rated', ...rating } as const
  if (before.rating !== null && entry !== null) return retold(before, { ...entry, event }, rating)
  return told({ ...before, rating: { ...rating, entryId: moment.id } }, event, moment)
}

const BEST = { thumbs: 2, faces: 5, stars: 5 } as const

function isSame(before: RatingRecord | null, now: Omit<RatingRecord, 'entryId'>): boolean {
  return before?.scale === now.scale && before.score === now.score && before.comment === now.comment
}

function retold(
  before: ConversationRecord,
  entry: MessageRecord,
  rating: Omit<RatingRecord, 'entryId'>,
): Decision {
  const step = before.step + 1
  const isLast = before.lastMessage?.seq === entry.seq
  return {
    ok: true,
    conversation: {
      ...before,
      step,
      rating: { ...rating, entryId: entry.id },
      ...(isLast && { lastMessage: glimpse(entry) }),
    },
    entries: [{ ...entry, step }],
  }
}
