import type { ReachCounts, ReachRule, ReachSettings } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useDesk } from '../../state/desk.ts'
import type { Bound } from '../fields/bound.ts'
import { rowsOf, within } from '../fields/bound.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { NumberField } from '../fields/number-field.tsx'
import { SwitchField } from '../fields/switch-field.tsx'
import { LongTextField, TextField } from '../fields/text-field.tsx'
import { section } from '../section.tsx'
import type { SiteToEdit } from '../site.ts'
import { AttributeFields } from './reach-attributes.tsx'
import { EventsField } from './reach-events.tsx'
import { words } from './reach-words.ts'

/** Whom the site reaches out to, when and how, and what came of it. */
export const reach = section({
  name: 'reach',
  path: 'settings.reach',
  title: () => words('title'),
  help: () => words('help'),
  read: ({ settings }) => settings.reach,
  write: (chosen) => ({ settings: { reach: chosen } }),
  Fields,
})

const RULES_MAX = 20

function Fields({ form, site }: { form: Bound<ReachSettings>; site: SiteToEdit }): VNode {
  const { client } = useDesk()
  const [counts, setCounts] = useState<ReachCounts['counts']>([])
  const rules = within(form, 'rules')

  useEffect(() => {
    void client.reachCounts(site.id).then((answer) => {
      if (answer.ok) setCounts(answer.value.counts)
    })
  }, [client, site.id])

  return (
    <>
      {rules.value.length === 0 && <p>{words('none')}</p>}
      {rowsOf(rules).map((rule, index) => (
        <fieldset key={rule.value.id} class="field">
          <legend>{rule.value.name || `${words('rule')} ${index + 1}`}</legend>
          <p class="field-hint">{resultsOf(rule.value.id, counts)}</p>
          <RuleFields rule={rule} />
          <button
            type="button"
            class="button is-small"
            onClick={() => rules.set(rules.value.toSpliced(index, 1))}
          >
            {words('remove')}
          </button>
        </fieldset>
      ))}
      <button
        type="button"
        class="button is-small"
        disabled={rules.value.length >= RULES_MAX}
        onClick={() => rules.set([...rules.value, newRule()])}
      >
        {words('add')}
      </button>
    </>
  )
}

function RuleFields({ rule }: { rule: Bound<ReachRule> }): VNode {
  return (
    <>
      <SwitchField of={within(rule, 'isOn')} label={words('on')} />
      <TextField of={within(rule, 'name')} label={words('name')} maxLength={100} />
      <ChoiceField
        of={within(rule, 'what')}
        label={words('what')}
        choices={{ teaser: words('teaser'), message: words('message'), open: words('open') }}
      />
      {rule.value.what !== 'open' && (
        <LongTextField of={within(rule, 'text')} label={words('text')} maxLength={300} />
      )}
      {rule.value.what === 'message' && (
        <TextField of={within(rule, 'agentName')} label={words('agent')} maxLength={100} />
      )}
      <ChoiceField
        of={within(rule, 'once')}
        label={words('once')}
        choices={{
          page: words('page'),
          visit: words('visit'),
          day: words('day'),
          ever: words('ever'),
        }}
      />
      <ConditionFields when={within(rule, 'when')} />
    </>
  )
}

function ConditionFields({ when }: { when: Bound<ReachRule['when']> }): VNode {
  return (
    <>
      <NumberField of={within(when, 'seconds')} label={words('seconds')} min={0} max={3600} />
      <NumberField of={within(when, 'scroll')} label={words('scroll')} min={0} max={100} unit="%" />
      <SwitchField of={within(when, 'isLeaving')} label={words('leaving')} />
      <TextField of={within(when, 'url')} label={words('url')} maxLength={300} isCode />
      <TextField of={within(when, 'referrer')} label={words('referrer')} maxLength={300} isCode />
      <NumberField of={within(when, 'visits')} label={words('visits')} min={0} max={1000} />
      <TextField of={within(when, 'language')} label={words('language')} maxLength={35} isCode />
      <ChoiceField
        of={within(when, 'device')}
        label={words('device')}
        choices={{ any: words('any'), phone: words('phone'), computer: words('computer') }}
      />
      <ChoiceField
        of={within(when, 'agents')}
        label={words('agents')}
        choices={{ any: words('any'), there: words('there'), away: words('away') }}
      />
      <NumberField of={within(when, 'fromHour')} label={words('from')} min={0} max={23} />
      <NumberField of={within(when, 'toHour')} label={words('to')} min={1} max={24} />
      <AttributeFields of={within(when, 'attributes')} />
      <EventsField of={within(when, 'events')} />
    </>
  )
}

function resultsOf(rule: string, counts: ReachCounts['counts']): string {
  const results = (['shown', 'opened', 'answered'] as const).map((result) => {
    const found = counts.find((it) => it.rule === rule && it.result === result)
    return `${words(result)}: ${found?.count ?? 0}`
  })
  return results.join(' · ')
}

function newRule(): ReachRule {
  return {
    id: crypto.randomUUID(),
    name: '',
    isOn: true,
    what: 'teaser',
    text: '',
    agentName: '',
    once: 'visit',
    when: {
      seconds: 15,
      scroll: 0,
      isLeaving: false,
      url: '',
      referrer: '',
      visits: 0,
      language: '',
      device: 'any',
      agents: 'any',
      fromHour: 0,
      toHour: 24,
      attributes: [],
      events: [],
    },
  }
}
