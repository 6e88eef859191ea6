import type { Page } from '@tealight/protocol'
import { begin, visitorSays } from '../domain/conversation.ts'
import type {
  Bearer,
  ConversationRecord,
  MessageRecord,
  TokenRecord,
  VisitorRecord,
} from '../domain/entities.ts'
import { stranger } from '../domain/visitor.ts'
import type { GroupDeed, Journal, Tx } from '../store/journal.ts'
import { type AttachedFiles, hasFiles, openFiles, type WithFiles } from './attached-files.ts'
import { type Outcome, refused } from './outcome.ts'
import { momentAt, openTranscript, type Transcript } from './transcript.ts'

/** What a visitor says, and who it is: known by the token alone. */
export interface VisitorWords extends WithFiles {
  siteId: string
  tokenHash: string
  /** Whether only who was identified may write. */
  needsIdentity: boolean
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
  const [visitors, transcript, files] = await Promise.all([
    findVisitors(tx, group),
    openTranscript(tx, group),
    openFiles(tx, group),
  ])
  const outcomes: Outcome[] = []
  for (const words of group) {
    const visitor = visitors.of(words)
    if (visitor === null) {
      outcomes.push(refused('identity-required'))
      continue
    }
    const before = transcript.conversation(words) ?? (await beginFor(tx, visitor, words))
    outcomes.push(say({ transcript, files }, before, visitor, words, tx.now))
  }
  await visitors.put()
  transcript.put()
  await files.put()
  return outcomes
}

function say(
  { transcript, files }: { transcript: Transcript; files: AttachedFiles },
  before: ConversationRecord,
  visitor: VisitorRecord,
  words: VisitorWords,
  now: number,
): Outcome {
  if (before.visitorId !== visitor.id) return refused('not-found')
  const existing = transcript.message(words)
  if (existing !== null) {
    const isSame = isSaid(existing, words)
    return isSame ? transcript.done(existing) : refused('id-taken')
  }
  const { messageId, text, page } = words
  const attached = files.of(words, words.tokenHash)
  if (attached === null) return refused('file-incomplete')
  const said = { id: messageId, text, files: attached.length > 0 ? attached : null, at: now }
  const decision = visitorSays(before, said, page, momentAt(now))
  if (decision.ok) files.attach(words)
  return transcript.apply(decision)
}

function isSaid({ author, text, files }: MessageRecord, words: VisitorWords): boolean {
  return author?.kind === 'visitor' && text === words.text && hasFiles(files, words.fileIds)
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
  const made: Bearer[] = []
  for (const { token, visitor } of await tx.bearers(group)) known.set(keyOf(token), visitor)
  return {
    /** Null when it is somebody whom the site does not talk to. */
    of(words: VisitorWords): VisitorRecord | null {
      const found = known.get(keyOf(words)) ?? null
      if (words.needsIdentity) return found?.externalId == null ? null : found
      if (found !== null) return found
      const bearer = newBearer(words, tx.now)
      known.set(keyOf(words), bearer.visitor)
      made.push(bearer)
      return bearer.visitor
    },
    async put() {
      for (const { visitor } of made) tx.put('visitor', visitor)
      await tx.putTokens(made.map(({ token }) => token))
    },
  }
}

function keyOf({ siteId, tokenHash }: Pick<TokenRecord, 'siteId' | 'tokenHash'>): string {
  return `${siteId} ${tokenHash}`
}

function newBearer(words: VisitorWords, now: number): Bearer {
  const { workspaceId, siteId, tokenHash } = words
  const visitor = stranger(words, now)
  const token = { siteId, tokenHash, workspaceId, visitorId: visitor.id, sinceRev: 0 }
  return { token, visitor }
}
