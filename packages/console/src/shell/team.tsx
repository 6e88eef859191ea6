import type { Agent } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Avatar } from '../design/avatar.tsx'
import { t } from '../i18n/language.ts'
import { type AgentPresence, membersOf } from '../state/agent-presence.ts'
import { useDesk } from '../state/desk.ts'

/** Who of the team is at a desk now: nothing for somebody alone, who is shown below. */
export function Team(): VNode | null {
  const team = membersOf(useDesk())
  if (team.length < 2) return null
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
