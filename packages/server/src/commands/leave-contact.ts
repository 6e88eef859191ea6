import { leaveContact } from '../domain/conversation.ts'
import type { VisitorRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'
import { type Outcome, refused } from './outcome.ts'
import { openTranscript } from './transcript.ts'

/** A visitor leaves an e-mail address with a conversation. */
export function leaveContactWith(
  journal: Journal,
  { id: visitorId, workspaceId }: VisitorRecord,
  conversationId: string,
  email: string,
): Promise<Outcome> {
  const key = { workspaceId, conversationId }
  return journal.write(workspaceId, async (tx) => {
    const transcript = await openTranscript(tx, [key])
    const before = transcript.conversation(key)
    if (before === null || before.visitorId !== visitorId) return refused('not-found')
    const outcome = transcript.apply(leaveContact(before, email))
    await transcript.put()
    return outcome
  })
}
