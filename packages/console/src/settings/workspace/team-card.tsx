import { editTeam, removeTeam } from '@tealight/client'
import type { Team } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Avatar } from '../../design/avatar.tsx'
import { t } from '../../i18n/language.ts'
import { useDesk } from '../../state/desk.ts'
import { Removal } from './removal.tsx'
import { words } from './team-words.ts'
import { useTold } from './use-told.ts'

/** One team: its name, who is in it, and the way to be rid of it. */
export function TeamCard({ team, isOnly }: { team: Team; isOnly: boolean }): VNode {
  const { client } = useDesk()
  const tell = useTold()
  const [name, setName] = useState(team.name)
  const [memberIds, setMemberIds] = useState<readonly string[]>(team.memberIds)
  const isChanged = name.trim() !== team.name || !isSame(memberIds, team.memberIds)

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    tell(
      await editTeam(client, team.id, { name: name.trim(), memberIds: [...memberIds] }),
      words('saved'),
    )
  }

  async function remove(): Promise<void> {
    tell(await removeTeam(client, team.id), words('removed'))
  }

  return (
    <form class="field-card" aria-label={team.name} onSubmit={(event) => void save(event)}>
      <div class="field">
        <label for={`${team.id}-name`}>{words('name')}</label>
        <input
          id={`${team.id}-name`}
          dir="auto"
          required
          pattern=".*\S.*"
          maxLength={60}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <Members teamId={team.id} chosen={memberIds} choose={setMemberIds} />
      <div class="card-deeds">
        <button class="button is-primary is-small" disabled={!isChanged}>
          {t('app.save')}
        </button>
        {!isOnly && (
          <Removal
            name={team.name}
            words={words('remove')}
            sure={words('sure')}
            remove={() => void remove()}
          />
        )}
      </div>
    </form>
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

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join() === [...b].sort().join()
