import type { Team, TeamRouting } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../../state/desk.ts'
import type { Bound } from '../fields/bound.ts'
import { within } from '../fields/bound.ts'
import { ChoiceField, SelectField } from '../fields/choice-field.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { inMinutes, optional } from '../fields/optional.ts'
import { SwitchField } from '../fields/switch-field.tsx'
import { WeekFields } from '../sections/hours.tsx'
import { words } from './team-routing-words.ts'

const DAY_MINUTES = 24 * 60
const MONTH_MINUTES = 30 * DAY_MINUTES

interface RoutingFields {
  of: Bound<TeamRouting>
}

/** How a team's queue reaches its agents. */
export function TeamRoutingFields(props: RoutingFields & { team: Team }): VNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="field-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words('title')}</summary>
      {isOpen && <Fields {...props} />}
    </details>
  )
}

function Fields({ of, team }: RoutingFields & { team: Team }): VNode {
  return (
    <>
      <WhoFields of={of} />
      <NumberField
        of={within(of, 'agingMinutes')}
        label={words('aging')}
        hint={words('aging-hint')}
        min={0}
        max={DAY_MINUTES}
        unit={words('minutes')}
      />
      <Overflow of={within(of, 'overflow')} team={team} />
      <Inactivity of={within(of, 'inactivity')} />
      <NumberField
        of={inMinutes(within(of, 'reopenS'))}
        label={words('reopen')}
        hint={words('reopen-hint')}
        min={0}
        max={MONTH_MINUTES}
        step={0.5}
        unit={words('minutes')}
      />
      <fieldset class="field-group">
        <legend>{words('hours')}</legend>
        <WeekFields form={within(of, 'hours')} hint={words('hours-hint')} />
      </fieldset>
    </>
  )
}

/** Who gets the next conversation, and how. */
function WhoFields({ of }: RoutingFields): VNode {
  return (
    <>
      <ChoiceField
        of={within(of, 'policy')}
        label={words('policy')}
        hint={words('policy-hint')}
        choices={{
          manual: words('manual'),
          'round-robin': words('round-robin'),
          'least-busy': words('least-busy'),
        }}
      />
      <ChoiceField
        of={within(of, 'skills')}
        label={words('skills')}
        hint={words('skills-hint')}
        choices={{ off: words('off'), prefer: words('prefer'), require: words('require') }}
      />
      <SwitchField of={within(of, 'preferLast')} label={words('last')} />
      <NumberField
        of={within(of, 'acceptS')}
        label={words('accept')}
        hint={words('accept-hint')}
        min={0}
        max={600}
        unit={words('seconds')}
      />
    </>
  )
}

function Overflow({ of, team }: { of: Bound<TeamRouting['overflow']>; team: Team }): VNode {
  const { teams } = useDesk().copy
  const others = [...teams.value.values()].filter(({ id }) => id !== team.id)
  const [first] = others
  if (first === undefined) return <p class="field-hint">{words('overflow-none')}</p>
  const { isThere, there } = optional(of, { teamId: first.id, afterS: 300 })
  return (
    <>
      <SwitchField of={isThere} label={words('overflow')} />
      {there !== null && (
        <div class="field-pair">
          <SelectField
            of={within(there, 'teamId')}
            label={words('overflow-team')}
            choices={others.map(({ id }) => id)}
            wordsFor={(id) => teams.value.get(id)?.name ?? id}
          />
          <NumberField
            of={inMinutes(within(there, 'afterS'))}
            label={words('overflow-after')}
            min={0.5}
            max={DAY_MINUTES}
            step={0.5}
            unit={words('minutes')}
          />
        </div>
      )}
    </>
  )
}

function Inactivity({ of }: { of: Bound<TeamRouting['inactivity']> }): VNode {
  const { isThere, there } = optional(of, { warnS: 600, resolveS: 300 })
  return (
    <>
      <SwitchField of={isThere} label={words('inactivity')} />
      {there !== null && (
        <div class="field-pair">
          {(['warnS', 'resolveS'] as const).map((name) => (
            <NumberField
              key={name}
              of={inMinutes(within(there, name))}
              label={words(name === 'warnS' ? 'warn' : 'resolve')}
              min={0.5}
              max={MONTH_MINUTES}
              step={0.5}
              unit={words('minutes')}
            />
          ))}
        </div>
      )}
    </>
  )
}
