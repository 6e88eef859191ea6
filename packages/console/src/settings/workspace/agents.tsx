import { editSkills } from '@tealight/client'
import type { Agent } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Avatar } from '../../design/avatar.tsx'
import { t } from '../../i18n/language.ts'
import { useDesk } from '../../state/desk.ts'
import { CardForm } from '../card-form.tsx'
import { within } from '../fields/bound.ts'
import { ListField } from '../fields/list-field.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { optional } from '../fields/optional.ts'
import { SwitchField } from '../fields/switch-field.tsx'
import { PageOf } from '../page-of.tsx'
import { useEdit } from '../use-edit.ts'
import { words } from './agent-words.ts'

/** Who answers: what they speak and know, and how much they are given. */
export function AgentsPage(): VNode {
  const { copy } = useDesk()
  const agents = [...copy.agents.value.values()].sort((a, b) => a.name.localeCompare(b.name))
  return (
    <PageOf title={words('title')} help={words('help')}>
      {agents.map((agent) => (
        <AgentCard key={agent.id} agent={agent} />
      ))}
    </PageOf>
  )
}

const SKILLS_MAX = 50
const CAPACITY_MAX = 200

function AgentCard({ agent }: { agent: Agent }): VNode {
  const { client, copy, edits } = useDesk()
  const { id, name, email, role, languages, topics, capacity } = agent
  const edit = useEdit({
    path: id,
    saved: { languages, topics, capacity },
    kept: edits.agents,
    put: (value) => editSkills(client, id, value),
    done: words('saved'),
  })
  const usual = copy.workloads.value.get(id)?.capacity ?? 5
  const own = optional(within(edit.form, 'capacity'), usual)
  return (
    <CardForm label={name} edit={edit}>
      <div class="card-who">
        <Avatar id={id} name={name} />
        <div>
          <h3 dir="auto">{name}</h3>
          <p class="field-hint">
            {email} · {t(`account.role-${role}`)}
          </p>
        </div>
      </div>
      <ListField
        of={within(edit.form, 'languages')}
        label={words('languages')}
        hint={words('languages-hint')}
        most={SKILLS_MAX}
        pattern="[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"
        placeholder="de"
        isCode
      />
      <ListField
        of={within(edit.form, 'topics')}
        label={words('topics')}
        hint={words('topics-hint')}
        most={SKILLS_MAX}
      />
      <SwitchField of={own.isThere} label={words('own')} hint={words('own-hint')} />
      {own.there !== null && (
        <NumberField of={own.there} label={words('capacity')} min={0} max={CAPACITY_MAX} />
      )}
    </CardForm>
  )
}
