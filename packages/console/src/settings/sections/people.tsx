import type { OfferedTeam, People } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useDesk } from '../../state/desk.ts'
import type { Bound } from '../fields/bound.ts'
import { within } from '../fields/bound.ts'
import { SelectField } from '../fields/choice-field.tsx'
import { RowsField } from '../fields/rows-field.tsx'
import { SwitchField } from '../fields/switch-field.tsx'
import { TextsField } from '../fields/texts-field.tsx'
import { section } from '../section.tsx'
import { wordsIn } from '../../i18n/words-in.ts'

/** Whom visitors meet: who is shown to be there, and which teams they can choose from. */
export const people = section({
  name: 'people',
  path: 'settings.people',
  title: () => words('title'),
  help: () => words('help'),
  read: ({ settings }) => settings.people,
  write: (value) => ({ settings: { people: value } }),
  Fields,
})

function Fields({ form }: { form: Bound<People> }): VNode {
  const teams = useDesk().copy.teams.value
  const offered = form.value.teams.map(({ id }) => id)
  const free = [...teams.keys()].find((id) => !offered.includes(id))
  return (
    <>
      <SwitchField of={within(form, 'faces')} label={words('faces')} hint={words('faces-hint')} />
      <SwitchField
        of={within(form, 'replyTime')}
        label={words('reply')}
        hint={words('reply-hint')}
      />
      <RowsField
        of={within(form, 'teams')}
        label={words('teams')}
        hint={words('teams-hint')}
        most={20}
        title={({ id }) => teams.get(id)?.name ?? words('team')}
        fresh={() => (free === undefined ? null : { id: free, label: {} })}
        Fields={TeamFields}
      />
    </>
  )
}

function TeamFields({ row }: { row: Bound<OfferedTeam> }): VNode {
  const teams = useDesk().copy.teams.value
  return (
    <>
      <SelectField
        of={within(row, 'id')}
        label={words('team')}
        choices={[...new Set([row.value.id, ...teams.keys()])]}
        wordsFor={(id) => teams.get(id)?.name ?? words('gone')}
      />
      <TextsField
        of={within(row, 'label')}
        label={words('label')}
        hint={words('label-hint')}
        maxLength={60}
      />
    </>
  )
}

const words = wordsIn('people', {
  title: 'People and teams',
  help: 'Whom visitors meet before they write.',
  faces: 'Show who is there',
  'faces-hint': 'Names and initials of agents who are there.',
  reply: 'Show how soon you usually answer',
  'reply-hint': 'From your recent answers. As long as there are too few, nothing is shown.',
  teams: 'Teams that visitors can choose',
  'teams-hint':
    'With two or more, visitors choose one before they write. One alone gets all conversations of this site.',
  team: 'Team',
  gone: 'A team that is gone',
  label: 'Name for visitors',
  'label-hint': 'the first language stands for all that have none.',
})
