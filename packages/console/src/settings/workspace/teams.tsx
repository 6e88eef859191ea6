import { addTeam } from '@tealight/client'
import type { VNode } from 'preact'
import { newId } from '../../state/new-id.ts'
import { useDesk } from '../../state/desk.ts'
import { PageOf } from '../page-of.tsx'
import { NewName } from './new-name.tsx'
import { TeamCard } from './team-card.tsx'
import { words } from './team-words.ts'
import { useTold } from './use-told.ts'

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
  const { client } = useDesk()
  const tell = useTold()
  return (
    <NewName
      id="new-team"
      label={words('new')}
      button={words('add')}
      maxLength={60}
      placeholder={words('example')}
      add={async (name) => tell(await addTeam(client, { id: newId(), name }))}
    />
  )
}
