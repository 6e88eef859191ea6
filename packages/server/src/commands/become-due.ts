import { becomeDue } from '../domain/routing/become-due.ts'
import { routingOf } from '../domain/routing/routing-of.ts'
import type { ConversationKey, InWorkspace, Journal } from '../store/journal.ts'
import { momentAt, openTranscript } from './transcript.ts'

/** Does to a conversation what has become due, if nobody did it before: of many nodes one does it, once. */
export function conversationIsDue(journal: Journal, key: ConversationKey): Promise<void> {
  return journal.write(key.workspaceId, async (tx) => {
    const [transcript, teams] = await Promise.all([
      openTranscript(tx, [key]),
      tx.teams(key.workspaceId),
    ])
    const before = transcript.conversation(key)
    if (before === null || before.dueAt === null || before.dueAt > tx.now) return
    const team = teams.find(({ id }) => id === before.teamId) ?? { routing: {} }
    transcript.apply(becomeDue(before, routingOf(team), teams, momentAt(tx.now)))
    await transcript.put()
  })
}

/** A team's hours begin: from now on its queue is given out. */
export function teamIsDue(
  journal: Journal,
  { workspaceId, teamId }: InWorkspace & { teamId: string },
): Promise<void> {
  return journal.write(workspaceId, async (tx) => {
    const team = (await tx.teams(workspaceId)).find(({ id }) => id === teamId)
    if (team === undefined || team.dueAt === null || team.dueAt > tx.now) return
    tx.put('team', { ...team, dueAt: null })
  })
}
