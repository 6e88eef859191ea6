import { endAsVisitor } from '../domain/ending.ts'
import type { ConversationKey, Journal } from '../store/journal.ts'
import { type Outcome, refused } from './outcome.ts'
import { momentAt, openTranscript } from './transcript.ts'

/** A visitor and the conversation that must be the visitor's own. */
export interface OwnConversation extends ConversationKey {
  visitorId: string
}

/** A visitor ends the conversation. */
export function endConversation(journal: Journal, own: OwnConversation): Promise<Outcome> {
  return journal.write(own.workspaceId, async (tx) => {
    const transcript = await openTranscript(tx, [own])
    const before = transcript.conversation(own)
    if (before?.visitorId !== own.visitorId) return refused('not-found')
    const outcome = transcript.apply(endAsVisitor(before, momentAt(tx.now)))
    await transcript.put()
    return outcome
  })
}
