import type { Priority, RoutingConditions, RoutingRule } from '@tealight/protocol'
import type { VNode } from 'preact'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { t } from '../../i18n/language.ts'
import { PRIORITIES } from '../../routing/priorities.ts'
import { newId } from '../../state/new-id.ts'
import { useDesk } from '../../state/desk.ts'
import type { Bound } from '../fields/bound.ts'
import { within } from '../fields/bound.ts'
import { SelectField } from '../fields/choice-field.tsx'
import { RowsField } from '../fields/rows-field.tsx'
import { SwitchField } from '../fields/switch-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { words } from './routing-words.ts'
import { useReachRules } from './use-reach-rules.ts'

const RULES_MAX = 100

/** Asked for once, however many rules there are. */
const ReachRules = createContext<ReadonlyMap<string, string>>(new Map())

/** Which team, how urgent, about what: rules in the order in which they are looked at. */
export function RulesField({ of }: { of: Bound<RoutingRule[]> }): VNode {
  return (
    <ReachRules.Provider value={useReachRules()}>
      <RowsField
        of={of}
        label={words('rules')}
        hint={words('rules-hint')}
        most={RULES_MAX}
        title={titleOf}
        fresh={newRule}
        Fields={RuleFields}
        isOrdered
      />
    </ReachRules.Provider>
  )
}

function titleOf({ name, isOn }: RoutingRule, index: number): string {
  const title = name || words('rule').replace('{0}', String(index + 1))
  return isOn ? title : `${title} (${words('off')})`
}

function RuleFields({ row }: { row: Bound<RoutingRule> }): VNode {
  const { teamId, priority, topic } = row.value
  return (
    <>
      <SwitchField of={within(row, 'isOn')} label={words('on')} />
      <TextField of={within(row, 'name')} label={words('name')} maxLength={100} />
      <fieldset class="field-group">
        <legend>{words('when')}</legend>
        <p class="field-hint">{words('when-hint')}</p>
        <ConditionFields of={within(row, 'when')} />
      </fieldset>
      <fieldset class="field-group">
        <legend>{words('says')}</legend>
        <ConsequenceFields row={row} />
        {teamId === null && priority === null && topic === '' && (
          <p class="field-problem">{words('empty')}</p>
        )}
      </fieldset>
    </>
  )
}

function ConditionFields({ of }: { of: Bound<RoutingConditions> }): VNode {
  const { sites } = useDesk().copy
  const reachRules = useContext(ReachRules)
  const { reach } = of.value
  return (
    <>
      <SelectField
        of={orEmpty(within(of, 'siteId'))}
        label={words('site')}
        choices={['', ...sites.value.keys()]}
        wordsFor={(id) => sites.value.get(id)?.name ?? words('any')}
      />
      <TextField
        of={within(of, 'url')}
        label={words('url')}
        hint={words('url-hint')}
        maxLength={300}
        isCode
      />
      <TextField
        of={within(of, 'language')}
        label={words('language')}
        maxLength={35}
        placeholder="de"
        isCode
      />
      <AnswerFields of={within(of, 'answer')} />
      {(reachRules.size > 0 || reach !== '') && (
        <SelectField
          of={within(of, 'reach')}
          label={words('reach')}
          choices={[...new Set(['', reach, ...reachRules.keys()])]}
          wordsFor={(id) => (id === '' ? words('any') : (reachRules.get(id) ?? id))}
        />
      )}
    </>
  )
}

function AnswerFields({ of }: { of: Bound<RoutingConditions['answer']> }): VNode {
  const answer = of.value ?? { name: '', value: '' }
  const name: Bound<string> = {
    ...of,
    path: `${of.path}.name`,
    value: answer.name,
    set: (typed) => of.set(typed === '' ? null : { ...answer, name: typed }),
  }
  const value: Bound<string> = {
    ...of,
    path: `${of.path}.value`,
    value: answer.value,
    set: (typed) => of.set({ ...answer, value: typed }),
  }
  return (
    <>
      <TextField
        of={name}
        label={words('question')}
        hint={words('question-hint')}
        maxLength={40}
        isCode
      />
      {answer.name !== '' && <TextField of={value} label={words('answer')} maxLength={500} />}
    </>
  )
}

function ConsequenceFields({ row }: { row: Bound<RoutingRule> }): VNode {
  const { teams } = useDesk().copy
  return (
    <>
      <SelectField
        of={orEmpty(within(row, 'teamId'))}
        label={words('team')}
        choices={['', ...teams.value.keys()]}
        wordsFor={(id) => teams.value.get(id)?.name ?? words('unchanged')}
      />
      <SelectField<Priority | ''>
        of={orEmpty(within(row, 'priority'))}
        label={words('priority')}
        choices={['', ...PRIORITIES]}
        wordsFor={(name) => (name === '' ? words('unchanged') : t(`priority.${name}`))}
      />
      <TextField of={within(row, 'topic')} label={words('topic')} maxLength={40} />
    </>
  )
}

/** Nothing chosen is an empty choice. */
function orEmpty<Choice extends string>(of: Bound<Choice | null>): Bound<Choice | ''> {
  return {
    ...of,
    value: of.value ?? '',
    set: (choice, at) => of.set(choice === '' ? null : choice, at),
  }
}

function newRule(): RoutingRule {
  return {
    id: newId(),
    name: '',
    isOn: true,
    when: { siteId: null, url: '', language: '', answer: null, reach: '' },
    teamId: null,
    priority: null,
    topic: '',
  }
}
