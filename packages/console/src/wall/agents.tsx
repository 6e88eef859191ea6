import { useComputed } from '@preact/signals'
import type { Agent } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Avatar } from '../design/avatar.tsx'
import { formatNumber } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'
import { pathOf, WALL_PATH } from '../routes/place.ts'
import { PriorityMark } from '../routing/priority-mark.tsx'
import { Running } from '../routing/running.tsx'
import { type AgentPresence, membersOf } from '../state/agent-presence.ts'
import { useDesk } from '../state/desk.ts'
import { visitorPerson } from '../state/visitor-name.ts'
import { type Doing, doingsOf } from './doings.ts'
import { words } from './words.ts'

/** Each agent: whether they are there, how much they have to do, and what. */
export function Agents(): VNode {
  const desk = useDesk()
  const doings = useComputed(() => doingsOf(desk.copy.conversations.value.values())).value
  const members = membersOf(desk)
  return (
    <section aria-labelledby="wall-agents">
      <h2 id="wall-agents">{words('agents')}</h2>
      {members.length === 1 && <p class="wall-hint">{words('alone')}</p>}
      <ul class="wall-agents">
        {members.map(({ agent, presence }) => (
          <AgentCard
            key={agent.id}
            agent={agent}
            presence={presence}
            doings={doings.get(agent.id) ?? []}
          />
        ))}
      </ul>
    </section>
  )
}

function AgentCard(props: {
  agent: Agent
  presence: AgentPresence
  doings: readonly Doing[]
}): VNode {
  const { agent, presence, doings } = props
  return (
    <li class={`wall-agent is-${presence}`}>
      <header>
        <Avatar
          id={agent.id}
          name={agent.name}
          isOnline={presence === 'online'}
          isAway={presence === 'away'}
        />
        <div class="wall-who">
          <h3 dir="auto">{agent.name}</h3>
          <p>{t(`team.${presence}`)}</p>
        </div>
        <Load agentId={agent.id} />
      </header>
      {doings.length === 0 ? (
        <p class="wall-hint">{words('no-conversations')}</p>
      ) : (
        <ul class="wall-doings">
          {doings.map((doing) => (
            <DoingRow key={doing.id} doing={doing} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Load({ agentId }: { agentId: string }): VNode | null {
  const { copy } = useDesk()
  const workload = copy.workloads.value.get(agentId)
  if (workload === undefined) return null
  const { load, capacity } = workload
  const parts = [formatNumber(load), formatNumber(capacity)] as const
  return (
    <div class="wall-load" title={words('load-label', ...parts)}>
      <meter min={0} max={Math.max(capacity, load, 1)} value={load} aria-hidden="true" />
      <span class={load < capacity ? undefined : 'is-full'}>{words('load', ...parts)}</span>
    </div>
  )
}

/** A way into the conversation, and from there back to the wall. */
function DoingRow({ doing }: { doing: Doing }): VNode {
  const { copy, wayBack } = useDesk()
  const { id, visitorId, priority, owedSince } = doing
  const { name } = visitorPerson(visitorId, copy.visitors.value.get(visitorId))
  return (
    <li>
      <a
        class="wall-doing"
        href={pathOf('all', id)}
        onClick={() => (wayBack.value = { at: id, to: WALL_PATH })}
      >
        <PriorityMark priority={priority} />
        <span class="wall-visitor" dir="auto">
          {name}
        </span>
        {owedSince === null ? (
          <small>{words('answered')}</small>
        ) : (
          <span class="wall-owed" title={words('owed')}>
            <Running since={owedSince} />
          </span>
        )}
      </a>
    </li>
  )
}
