import type { VNode } from 'preact'
import { useId } from 'preact/hooks'
import { useDesk } from '../state/desk.ts'
import {
  browserZone,
  type Choice,
  FILTERS,
  type FilterName,
  type Preset,
  PRESETS,
  presetPeriod,
  stepFor,
  STEPS,
} from './choice.ts'
import { words } from './words.ts'

interface ChoicesProps {
  choice: Choice
  choose: (change: Partial<Choice>) => void
}

/** What the report is about: when, where, whose. */
export function Choices({ choice, choose }: ChoicesProps): VNode {
  const { now } = useDesk()
  const { preset, zone, step, hours } = choice

  function choosePreset(next: Preset): void {
    const { from, to } = choice
    const period = next === 'custom' ? { from, to } : presetPeriod(next, zone, now.value)
    choose({ preset: next, ...period, step: stepFor(period) })
  }

  return (
    <div class="report-choices">
      <Select
        label={words('period')}
        value={preset}
        options={PRESETS.map((name) => [name, words(name)])}
        onChoose={choosePreset}
      />
      {preset === 'custom' && <OwnPeriod choice={choice} choose={choose} />}
      <Select
        label={words('step')}
        value={step}
        options={STEPS.map((name) => [name, words(`step-${name}`)])}
        onChoose={(next) => choose({ step: next })}
      />
      <Filters choice={choice} choose={choose} />
      <Select
        label={words('hours')}
        value={hours}
        options={[
          ['clock', words('clock')],
          ['open', words('open')],
        ]}
        onChoose={(next) => choose({ hours: next })}
      />
      <Select
        label={words('zone')}
        value={zone}
        options={zones(zone).map((name) => [name, name.replaceAll('_', ' ')])}
        onChoose={(next) => choose({ zone: next })}
      />
      <label class="report-check">
        <input
          type="checkbox"
          checked={choice.isCompared}
          onChange={({ currentTarget }) => choose({ isCompared: currentTarget.checked })}
        />
        {words('compare')}
      </label>
    </div>
  )
}

function OwnPeriod({ choice: { from, to }, choose }: ChoicesProps): VNode {
  const own = (period: Pick<Choice, 'from' | 'to'>): void => {
    if (period.from <= period.to) choose({ ...period, step: stepFor(period) })
  }
  return (
    <>
      <DayField
        label={words('from')}
        value={from}
        max={to}
        onDay={(day) => own({ from: day, to })}
      />
      <DayField label={words('to')} value={to} min={from} onDay={(day) => own({ from, to: day })} />
    </>
  )
}

function DayField(props: {
  label: string
  value: string
  min?: string
  max?: string
  onDay: (day: string) => void
}): VNode {
  const { label, onDay, ...rest } = props
  const id = useId()
  return (
    <div class="report-field">
      <label for={id}>{label}</label>
      <input
        {...rest}
        id={id}
        type="date"
        required
        onChange={({ currentTarget: { value } }) => value !== '' && onDay(value)}
      />
    </div>
  )
}

function Filters({ choice: { filter }, choose }: ChoicesProps): VNode {
  const { copy, mayManage } = useDesk()
  const lists = {
    siteId: [...copy.sites.value.values()],
    teamId: [...copy.teams.value.values()],
    // An agent's figures are their own.
    agentId: mayManage.value ? [...copy.agents.value.values()] : [],
    tagId: [...copy.tags.value.values()].filter(({ deletedAt }) => deletedAt === undefined),
  } satisfies Record<FilterName, { id: string; name: string }[]>

  function narrow(name: FilterName, id: string): void {
    const { [name]: _, ...rest } = filter
    choose({ filter: id === '' ? rest : { ...rest, [name]: id } })
  }

  return (
    <>
      {FILTERS.filter((name) => lists[name].length > 1 || filter[name] !== undefined).map(
        (name) => (
          <Select
            key={name}
            label={words(name)}
            value={filter[name] ?? ''}
            options={[
              ['', words('all')],
              ...lists[name].map(({ id, name }) => [id, name] as const),
            ]}
            onChoose={(id) => narrow(name, id)}
          />
        ),
      )}
    </>
  )
}

/** One of several, from a list that opens. */
export function Select<Of extends string>(props: {
  label: string
  value: Of
  options: readonly (readonly [Of, string])[]
  onChoose: (value: Of) => void
}): VNode {
  const { label, value, options, onChoose } = props
  const id = useId()
  return (
    <div class="report-field">
      <label for={id}>{label}</label>
      <select
        id={id}
        onChange={({ currentTarget: { selectedIndex } }) => {
          const chosen = options[selectedIndex]
          if (chosen !== undefined) onChoose(chosen[0])
        }}
      >
        {options.map(([name, text]) => (
          <option key={name} value={name} selected={name === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The browser's own first. */
function zones(chosen: string): string[] {
  return [...new Set([browserZone(), chosen, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
}
