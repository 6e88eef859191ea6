import { addTeam } from '@tealight/client'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from '../../design/icon.tsx'
import { refusalWords } from '../../i18n/refusal-words.ts'
import { newId } from '../../state/new-id.ts'
import { useDesk } from '../../state/desk.ts'
import { PageOf } from '../page-of.tsx'
import { TeamCard } from './team-card.tsx'
import { words } from './team-words.ts'

/** The teams of the workspace: who answers which queue. */
export function Teams(): VNode {
  const { copy } = useDesk()
  const teams = [...copy.teams.value.values()].sort((a, b) => a.name.localeCompare(b.name))
  return (
    <PageOf title={words('title')} help={words('help')}>
      <NewTeam />
      {teams.map((team) => (
        <TeamCard key={team.id} team={team} isOnly={teams.length === 1} />
      ))}
    </PageOf>
  )
}

function NewTeam(): VNode {
  const { client, notices } = useDesk()
  const [name, setName] = useState('')

  async function add(event: Event): Promise<void> {
    event.preventDefault()
    const outcome = await addTeam(client, { id: newId(), name: name.trim() })
    if (outcome.ok) setName('')
    else notices.tell(refusalWords(outcome.refusal), 'problem')
  }

  return (
    <form class="field" onSubmit={(event) => void add(event)}>
      <label for="new-team">{words('new')}</label>
      <div class="field-row">
        <input
          id="new-team"
          dir="auto"
          required
          pattern=".*\S.*"
          maxLength={60}
          value={name}
          placeholder={words('example')}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button class="button">
          <Icon name="add" />
          {words('add')}
        </button>
      </div>
    </form>
  )
}
