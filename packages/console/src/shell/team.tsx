import type { Agent } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Avatar } from '../design/avatar.tsx'
import { t } from '../i18n/language.ts'
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
        {team.map((agent) => (
          <TeamMember key={agent.id} agent={agent} isOnline={isOnline(desk, agent)} />
        ))}
      </ul>
    </section>
  )
}

function TeamMember({ agent, isOnline }: { agent: Agent; isOnline: boolean }): VNode {
  const { me } = useDesk()
  const name = agent.id === me.value?.id ? t('team.you', { name: agent.name }) : agent.name
  const presence = t(isOnline ? 'team.online' : 'team.offline')
  return (
    <li class={isOnline ? 'team-member' : 'team-member is-away'} title={`${name} · ${presence}`}>
      <Avatar id={agent.id} name={agent.name} isOnline={isOnline} size="s" />
      <span class="team-name" dir="auto">
        {name}
      </span>
      <span class="unseen">{presence}</span>
    </li>
  )
}

/** Those who are there first, each half by name. */
function teamOf(desk: Desk): Agent[] {
  const absence = (agent: Agent): number => (isOnline(desk, agent) ? 0 : 1)
  return [...desk.copy.agents.value.values()].sort(
    (a, b) => absence(a) - absence(b) || a.name.localeCompare(b.name),
  )
}

/** Whoever looks at this is there, whatever the last signal said. */
const isOnline = ({ copy, me }: Desk, { id }: Agent): boolean =>
  id === me.value?.id ? copy.status.value.kind === 'live' : copy.agentsOnline.value.has(id)
