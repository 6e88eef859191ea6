import { amend, type Amendment } from '../domain/amendment.ts'
import { settingsOf } from '../domain/site-settings.ts'
import type { ConversationRecord, MessageRecord } from '../domain/entities.ts'
import type { Journal, MessageKey, Tx } from '../store/journal.ts'
import { type Outcome, refused } from './outcome.ts'
import { openTranscript } from './transcript.ts'

/** Somebody changes a message of their own. */
export interface AmendedWords extends MessageKey {
  by: Amendment['by']
  /** Whose conversation it must be; null for agents. */
  visitorId: string | null
  /** The new text; null erases the message. */
  text: string | null
}

/** Changes or erases a message, for everybody and for good. */
export function amendMessage(journal: Journal, words: AmendedWords): Promise<Outcome> {
  return journal.write(words.workspaceId, async (tx) => {
    const transcript = await openTranscript(tx, [words])
    const before = transcript.conversation(words)
    const message = transcript.message(words)
    if (before === null || message === null) return refused('not-found')
    if (words.visitorId !== null && before.visitorId !== words.visitorId)
      return refused('not-found')
    const decision = amend(before, await circumstances(tx, words, before, message))
    if (decision.ok && words.text === null) await letGo(tx, message)
    const outcome = transcript.apply(decision)
    await transcript.put()
    return outcome
  })
}

/** Files that belong to no message are taken away by whoever tidies up. */
async function letGo(tx: Tx, { workspaceId, files }: MessageRecord): Promise<void> {
  if (files === null) return
  const records = await tx.files(files.map(({ id }) => ({ workspaceId, fileId: id })))
  await tx.putFiles(records.map((file) => ({ ...file, conversationId: null, messageId: null })))
}

async function circumstances(
  tx: Tx,
  { workspaceId, conversationId, by, text }: AmendedWords,
  before: ConversationRecord,
  message: MessageRecord,
): Promise<Amendment> {
  const place = { workspaceId, conversationId, seq: message.seq }
  const [site, later, quoting] = await Promise.all([
    tx.site(workspaceId, before.siteId),
    tx.textsAfter([{ ...place, author: 'visitor' }]),
    tx.quoting(place),
  ])
  const { messages: settings } = settingsOf({ settings: site?.settings ?? {} })
  return { message, by, text, isLast: later[0] === 0, quoting, settings, now: tx.now }
}
