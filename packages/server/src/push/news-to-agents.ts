import {
  type Conversation,
  type Mark,
  NEWS_KINDS,
  newsFor,
  type NewsKind,
  type NotificationChoices,
  tellingOf,
} from '@tealight/protocol'
import { notificationChoicesSchema } from '@tealight/protocol/schemas'
import type { Told } from '../store/notifications.ts'
import type { Places } from '../store/reads.ts'
import { LATELY_MS } from './told-lately.ts'

/** Something that an agent shall be told. */
export interface News {
  kind: NewsKind
  conversation: Conversation
}

/** What an agent shall be told at once, the most urgent first, and in which browsers. */
export interface AgentNews {
  agentId: string
  browsers: Told[]
  news: News[]
  /** Whether what was written may be shown. */
  previews: boolean
}

/** What is known of the moment. */
export interface Lately {
  now: number
  /** Whether nobody was told of it; it counts as told from now on. */
  isFirst(name: string): boolean
}

/** What has changed, told as each agent has chosen: by the same rules as in the console. */
export function newsToAgents(
  conversations: readonly Conversation[],
  { agents, teams }: Pick<Places, 'agents' | 'teams'>,
  told: readonly Told[],
  lately: Lately,
): AgentNews[] {
  const teamsById = new Map(teams.map((team) => [team.id, team]))
  return [...browsersByAgent(told)].flatMap(([agentId, browsers]) => {
    const agent = agents.find(({ id }) => id === agentId)
    if (agent === undefined) return []
    const choices = notificationChoicesSchema.parse(browsers[0]?.choices ?? {})
    const wanted = kindsFor(choices, agent.availability === 'away', lately.now)
    if (wanted.size === 0) return []
    const reader = { agentId, teams: teamsById }
    const news = conversations.flatMap((conversation): News[] => {
      const mark = newsFor(reader, conversation, isOld(lately.now))
      if (mark === null || !wanted.has(mark.kind)) return []
      const isFirst = lately.isFirst(`${agentId} ${conversation.id} ${mark.name}`)
      return isFirst ? [{ kind: mark.kind, conversation }] : []
    })
    const urgentFirst = news.sort((a, b) => urgency(a) - urgency(b))
    return news.length === 0
      ? []
      : [{ agentId, browsers, news: urgentFirst, previews: choices.previews }]
  })
}

function browsersByAgent(told: readonly Told[]): Map<string, Told[]> {
  const byAgent = new Map<string, Told[]>()
  for (const browser of told)
    byAgent.set(browser.agentId, [...(byAgent.get(browser.agentId) ?? []), browser])
  return byAgent
}

/** Of what has no time nobody knows whether it is new. */
function isOld(now: number): (mark: Mark) => boolean {
  return ({ at }) => at === null || at < now - LATELY_MS
}

/** What an agent is told of at this moment. */
function kindsFor(choices: NotificationChoices, isAway: boolean, now: number): Set<NewsKind> {
  const standing = { attention: 'none', isAway, now } as const
  return new Set(NEWS_KINDS.filter((kind) => tellingOf(kind, choices, standing).notice))
}

const urgency = ({ kind }: News): number => NEWS_KINDS.indexOf(kind)
