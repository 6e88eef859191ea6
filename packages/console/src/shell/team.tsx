import type { Agent } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Avatar } from '../design/avatar.tsx'
import { t } from '../i18n/language.ts'
import { type AgentPresence, presenceOf } from '../state/agent-presence.ts'
import type { Desk } from '../state/desk.ts'
import { useDesk } from '../state/desk.ts'

/** Who of the team is at a desk now. */
export function Team(): VNode {
  const desk = useDesk()
  const team = teamOf(desk)
  return (
    <section class="team" aria-label={t('team.title')}>
      <h2 class="team-title">{t('team.title')}</h2>
      <ul>
        {team.map(({ agent, presence }) => (
          <TeamMember key={agent.id} agent={agent} presence={presence} />
        ))}
      </ul>
    </section>
  )
}

interface Member {
  agent: Agent
  presence: AgentPresence
}

function TeamMember({ agent, presence }: Member): VNode {
  const { me } = useDesk()
  const name = agent.id === me.value?.id ? t('team.you', { name: agent.name }) : agent.name
  const words = t(`team.${presence}`)
  return (
    <li
      class={presence === 'online' ? 'team-member' : 'team-member is-away'}
      title={`${name} · ${words}`}
    >
      <Avatar
        id={agent.id}
        name={agent.name}
        isOnline={presence === 'online'}
        isAway={presence === 'away'}
        size="s"
      />
      <span class="team-name" dir="auto">
        {name}
      </span>
      <span class="unseen">{words}</span>
    </li>
  )
}

const ORDER: readonly AgentPresence[] = ['online', 'away', 'offline']

/** Those who are there first, each part by name. */
function teamOf(desk: Desk): Member[] {
  return [...desk.copy.agents.value.values()]
    .map((agent) => ({ agent, presence: presenceOf(desk, agent) }))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.presence) - ORDER.indexOf(b.presence) ||
        a.agent.name.localeCompare(b.agent.name),
    )
}
