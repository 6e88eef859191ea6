import type { SkipReason, TeamRouting } from '@tealight/protocol'
import type { AgentRecord, ConversationRecord, TeamRecord } from '../entities.ts'

/** An agent while conversations are given out: each one that is given adds to the load. */
export interface Worker {
  agent: AgentRecord
  isHere: boolean
  load: number
  capacity: number
  /** Whose turn it was last has the highest number. */
  turn: number
}

/** What a conversation asks of whoever answers it. */
export type Needs = Pick<ConversationRecord, 'language' | 'topic' | 'declinedBy'> & {
  weight: number
}

/** Whether an agent answers the queue of a team: in a team that nobody is in, everybody does. */
export function isMember({ memberIds }: TeamRecord, { agent }: Worker): boolean {
  return memberIds.length === 0 || memberIds.includes(agent.id)
}

/** Why an agent can't get a conversation; null: nothing speaks against it. */
export function reasonAgainst(
  worker: Worker,
  needs: Needs,
  { skills }: Pick<TeamRouting, 'skills'>,
): SkipReason | null {
  const { agent, isHere, load, capacity } = worker
  if (!isHere) return 'not-here'
  if (agent.availability === 'away') return 'away'
  if (load + needs.weight > capacity) return 'full'
  if (skills === 'require' && !speaks(agent, needs.language)) return 'language'
  if (skills === 'require' && !knows(agent, needs.topic)) return 'topic'
  return needs.declinedBy.includes(agent.id) ? 'declined' : null
}

/** How much of what a conversation asks for an agent has. */
export function fitness({ agent }: Worker, { language, topic }: Needs): number {
  const speaksIt = agent.languages.length > 0 && speaks(agent, language)
  return Number(speaksIt) + Number(topic !== '' && knows(agent, topic))
}

/** Of whom it was not said which languages they speak may be given any. */
function speaks({ languages }: AgentRecord, language: string): boolean {
  if (language === '' || languages.length === 0) return true
  const asked = language.toLowerCase()
  return languages.some((one) => {
    const spoken = one.toLowerCase()
    return asked === spoken || asked.startsWith(`${spoken}-`)
  })
}

function knows({ topics }: AgentRecord, topic: string): boolean {
  return topic === '' || topics.some((one) => one.toLowerCase() === topic.toLowerCase())
}
