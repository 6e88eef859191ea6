import { editTeam, removeTeam } from '@tealight/client'
import type { Team } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Avatar } from '../../design/avatar.tsx'
import { useDesk } from '../../state/desk.ts'
import { CardForm } from '../card-form.tsx'
import { within } from '../fields/bound.ts'
import { TextField } from '../fields/text-field.tsx'
import { useEdit } from '../use-edit.ts'
import { Removal } from './removal.tsx'
import { TeamRoutingFields } from './team-routing.tsx'
import { words } from './team-words.ts'
import { useTold } from './use-told.ts'

/** One team: its name, who is in it, how its queue reaches them, and the way to be rid of it. */
export function TeamCard({ team, isOnly }: { team: Team; isOnly: boolean }): VNode {
  const { client, edits } = useDesk()
  const tell = useTold()
  const { id, name, routing } = team
  const edit = useEdit({
    path: id,
    saved: { name, memberIds: team.memberIds.toSorted(), routing },
    kept: edits.teams,
    put: (value) =>
      editTeam(client, id, {
        name: value.name.trim(),
        memberIds: value.memberIds,
        ...(value.routing !== routing && { routing: value.routing }),
      }),
    done: words('saved'),
  })
  const members = within(edit.form, 'memberIds')

  async function remove(): Promise<void> {
    tell(await removeTeam(client, id), words('removed'))
  }

  return (
    <CardForm
      label={name}
      edit={edit}
      deeds={
        !isOnly && (
          <Removal
            name={name}
            words={words('remove')}
            sure={words('sure')}
            remove={() => void remove()}
          />
        )
      }
    >
      <TextField
        of={within(edit.form, 'name')}
        label={words('name')}
        pattern=".*\S.*"
        maxLength={60}
        isRequired
      />
      <Members teamId={id} chosen={members.value} choose={(ids) => members.set(ids.toSorted())} />
      <TeamRoutingFields of={within(edit.form, 'routing')} team={team} />
    </CardForm>
  )
}

function Members(props: {
  teamId: string
  chosen: readonly string[]
  choose: (ids: readonly string[]) => void
}): VNode {
  const { teamId, chosen, choose } = props
  const { copy } = useDesk()
  const agents = [...copy.agents.value.values()].sort((a, b) => a.name.localeCompare(b.name))
  return (
    <fieldset class="field">
      <legend>{words('members')}</legend>
      <ul class="people">
        {agents.map(({ id, name }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                name={`${teamId}-member`}
                checked={chosen.includes(id)}
                onChange={({ currentTarget: { checked } }) =>
                  choose(checked ? [...chosen, id] : chosen.filter((other) => other !== id))
                }
              />
              <Avatar id={id} name={name} size="s" />
              <span dir="auto">{name}</span>
            </label>
          </li>
        ))}
      </ul>
      <p class="field-hint">{words(chosen.length === 0 ? 'everybody' : 'members-hint')}</p>
    </fieldset>
  )
}
