import type { Rate } from '@tealight/protocol'
import { rate } from '../domain/ending.ts'
import { settingsOf } from '../domain/site-settings.ts'
import type { Journal } from '../store/journal.ts'
import type { OwnConversation } from './end-conversation.ts'
import { type Outcome, refused } from './outcome.ts'
import { momentAt, openTranscript } from './transcript.ts'

/** A visitor tells what they think of a conversation, on the scale that its site has. */
export function rateConversation(
  journal: Journal,
  own: OwnConversation,
  { score, comment }: Rate,
): Promise<Outcome> {
  return journal.write(own.workspaceId, async (tx) => {
    const transcript = await openTranscript(tx, [own])
    const before = transcript.conversation(own)
    if (before?.visitorId !== own.visitorId) return refused('not-found')
    const { rating } = before
    const told = rating === null ? [] : await tx.messages([{ ...own, messageId: rating.entryId }])
    const site = await tx.site(own.workspaceId, before.siteId)
    const { rating: settings } = settingsOf({ settings: site?.settings ?? {} })
    const opinion = { score, comment, settings, entry: told[0] ?? null }
    const outcome = transcript.apply(rate(before, opinion, momentAt(tx.now)))
    await transcript.put()
    return outcome
  })
}
