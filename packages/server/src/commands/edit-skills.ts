import type { AvailabilityChoice, EditSkills } from '@tealight/protocol'
import type { AgentRecord } from '../domain/entities.ts'
import type { InWorkspace, Journal } from '../store/journal.ts'

/** Says what an agent knows and how much they can do. Null when the workspace has no such agent. */
export function editSkills(
  journal: Journal,
  who: InWorkspace & { id: string },
  { languages, topics, capacity }: EditSkills,
): Promise<AgentRecord | null> {
  return edit(journal, who, (before) => ({
    ...before,
    languages: languages ?? before.languages,
    topics: topics ?? before.topics,
    capacity: capacity === undefined ? before.capacity : capacity,
  }))
}

/** An agent takes conversations, or is away. */
export function setAvailability(
  journal: Journal,
  who: InWorkspace & { id: string },
  availability: AvailabilityChoice,
): Promise<AgentRecord | null> {
  return edit(journal, who, (before) => {
    return before.availability === availability ? before : { ...before, availability }
  })
}

function edit(
  journal: Journal,
  { workspaceId, id }: InWorkspace & { id: string },
  change: (before: AgentRecord) => AgentRecord,
): Promise<AgentRecord | null> {
  return journal.write(workspaceId, async (tx) => {
    const before = await tx.agent(workspaceId, id)
    if (before === null) return null
    const after = change(before)
    if (after !== before) tx.put('agent', after)
    return after
  })
}
