import type { AgentState } from '@tealight/client'
import type { Change, Conversation } from '@tealight/protocol'
import type { Part } from './device.ts'

/** What a device keeps at most. */
const CONVERSATIONS_MAX = 400
const TRANSCRIPTS_MAX = 20
const MESSAGES_MAX = 100
/** Of all transcripts together. */
const CHARACTERS_MAX = 1_000_000

/** A part, and what it was made of: as long as that is the same objects, so is the part. */
export interface Source extends Part {
  from: readonly unknown[]
}

/** What is kept of what an agent sees: who works there, the conversations that count most, and those that were opened last. */
export function partsOf(state: AgentState): Source[] {
  const { workspace, sites, teams, agents, tags, visitors, conversations } = state
  const kept = keptOf(conversations)
  const shelves = [sites, teams, agents, tags]
  const house: Change[] = shelves.flatMap((all) => [...all.values()])
  const people = kept.flatMap(({ visitorId }) => visitors.get(visitorId) ?? [])
  return [
    {
      key: 'house',
      changes: workspace ? [workspace, ...house] : house,
      from: [workspace, ...shelves],
    },
    { key: 'conversations', changes: kept, from: [conversations] },
    { key: 'visitors', changes: people, from: [conversations, visitors] },
    ...transcriptsOf(state, new Set(kept.map(({ id }) => id))),
  ]
}

/** What is not resolved first, then what changed last. */
function keptOf(conversations: AgentState['conversations']): Conversation[] {
  const isDone = ({ status }: Conversation): number => (status === 'resolved' ? 1 : 0)
  return [...conversations.values()]
    .sort((a, b) => isDone(a) - isDone(b) || b.rev - a.rev)
    .slice(0, CONVERSATIONS_MAX)
}

/** The ends of those transcripts that were opened last, with their notes. */
function transcriptsOf({ messages, notes }: AgentState, kept: ReadonlySet<string>): Source[] {
  const opened = [...messages].filter(([id]) => kept.has(id)).slice(-TRANSCRIPTS_MAX)
  let left = CHARACTERS_MAX
  return opened.reverse().flatMap(([id, all]) => {
    const written = notes.get(id) ?? []
    const changes = [...all.slice(-MESSAGES_MAX), ...written]
    left -= changes.reduce((sum, one) => sum + ('text' in one ? one.text.length : 0), 0)
    return left < 0 ? [] : [{ key: `transcript/${id}`, changes, from: [all, written] }]
  })
}
