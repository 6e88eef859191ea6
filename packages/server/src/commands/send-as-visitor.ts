import type { Page } from '@tealight/protocol'
import { nanoid } from 'nanoid'
import { begin, visitorSays } from '../domain/conversation.ts'
import type { ConversationRecord, VisitorRecord } from '../domain/entities.ts'
import type { GroupDeed, Journal, MessageKey, Tx } from '../store/journal.ts'
import { type Outcome, refused } from './outcome.ts'
import { momentAt, openTranscript, type Transcript } from './transcript.ts'

/** What a visitor says, and who it is: known by the token alone. */
export interface VisitorWords extends MessageKey {
  siteId: string
  tokenHash: string
  language: string
  text: string
  page: Page | null
}

/**
 * A visitor says something. The first message makes the visitor and the conversation; saying it again, with the same
 * id, changes nothing and answers what was written.
 */
export function sendAsVisitor(journal: Journal, words: VisitorWords): Promise<Outcome> {
  return journal.join(visitorsSay, words)
}

const visitorsSay: GroupDeed<VisitorWords, Outcome> = async (tx, group) => {
  const [visitors, transcript] = await Promise.all([
    findVisitors(tx, group),
    openTranscript(tx, group),
  ])
  const outcomes: Outcome[] = []
  for (const words of group) {
    const visitor = visitors.of(words)
    const before = transcript.conversation(words) ?? (await beginFor(tx, visitor, words))
    outcomes.push(say(transcript, before, visitor, words, tx.now))
  }
  visitors.put()
  transcript.put()
  return outcomes
}

function say(
  transcript: Transcript,
  before: ConversationRecord,
  visitor: VisitorRecord,
  words: VisitorWords,
  now: number,
): Outcome {
  if (before.visitorId !== visitor.id) return refused('not-found')
  const existing = transcript.message(words)
  if (existing !== null) {
    const isSame = existing.author?.kind === 'visitor' && existing.text === words.text
    return isSame ? transcript.done(existing) : refused('id-taken')
  }
  const { messageId, text, page } = words
  return transcript.apply(
    visitorSays(before, { id: messageId, text, at: now }, page, momentAt(now)),
  )
}

async function beginFor(tx: Tx, visitor: VisitorRecord, words: VisitorWords) {
  const { conversationId: id, workspaceId } = words
  const team = await tx.team(workspaceId)
  if (team === null) throw new Error(`workspace ${workspaceId} has no team`)
  const { siteId, id: visitorId } = visitor
  return begin({ id, workspaceId, siteId, teamId: team.id, visitorId }, tx.now)
}

async function findVisitors(tx: Tx, group: readonly VisitorWords[]) {
  const known = new Map<string, VisitorRecord>()
  const made: VisitorRecord[] = []
  for (const visitor of await tx.visitors(group)) known.set(keyOf(visitor), visitor)
  return {
    of(words: VisitorWords): VisitorRecord {
      const found = known.get(keyOf(words))
      if (found !== undefined) return found
      const visitor = newVisitor(words, tx.now)
      known.set(keyOf(visitor), visitor)
      made.push(visitor)
      return visitor
    },
    put() {
      for (const visitor of made) tx.put('visitor', visitor)
    },
  }
}

function keyOf({ siteId, tokenHash }: Pick<VisitorRecord, 'siteId' | 'tokenHash'>): string {
  return `${siteId} ${tokenHash}`
}

function newVisitor(words: VisitorWords, now: number): VisitorRecord {
  const { workspaceId, siteId, tokenHash, language } = words
  const unknown = { name: null, email: null }
  return {
    id: nanoid(),
    workspaceId,
    rev: 0,
    siteId,
    tokenHash,
    language,
    ...unknown,
    createdAt: now,
  }
}
