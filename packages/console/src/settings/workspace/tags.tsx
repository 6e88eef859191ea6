import { addTag, editTag, removeTag } from '@tealight/client'
import type { Tag, TagColour } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { TagChip } from '../../conversation/tag-chip.tsx'
import { t } from '../../i18n/language.ts'
import { useDesk } from '../../state/desk.ts'
import { newId } from '../../state/new-id.ts'
import { PageOf } from '../page-of.tsx'
import { NewName } from './new-name.tsx'
import { Removal } from './removal.tsx'
import { colourWords, words } from './tag-words.ts'
import { useTold } from './use-told.ts'

/** What conversations can be sorted by. */
export function TagsPage(): VNode {
  const { copy } = useDesk()
  const tags = [...copy.tags.value.values()].sort((a, b) => a.name.localeCompare(b.name))
  return (
    <PageOf title={words('title')} help={words('help')}>
      <NewTag />
      {tags.length === 0 && <p class="field-hint">{words('none')}</p>}
      {tags.map((tag) => (
        <TagCard key={tag.id} tag={tag} />
      ))}
    </PageOf>
  )
}

function NewTag(): VNode {
  const { client } = useDesk()
  const tell = useTold()
  return (
    <NewName
      id="new-tag"
      label={words('new')}
      button={words('add')}
      maxLength={40}
      add={async (name) => tell(await addTag(client, { id: newId(), name }))}
    />
  )
}

function TagCard({ tag }: { tag: Tag }): VNode {
  const { client } = useDesk()
  const tell = useTold()
  const [name, setName] = useState(tag.name)
  const [colour, setColour] = useState<TagColour>(tag.colour)
  const isChanged = name.trim() !== tag.name || colour !== tag.colour

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    tell(await editTag(client, tag.id, { name: name.trim(), colour }), words('saved'))
  }

  async function remove(): Promise<void> {
    tell(await removeTag(client, tag.id))
  }

  return (
    <form class="field-card" aria-label={tag.name} onSubmit={(event) => void save(event)}>
      <div class="field">
        <label for={`${tag.id}-name`}>{words('name')}</label>
        <input
          id={`${tag.id}-name`}
          dir="auto"
          required
          pattern=".*\S.*"
          maxLength={40}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <fieldset class="field tag-colours">
        <legend>{words('colour')}</legend>
        {COLOURS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${tag.id}-colour`}
              checked={one === colour}
              onChange={() => setColour(one)}
            />
            <TagChip tag={{ ...tag, name: colourWords(one), colour: one }} />
          </label>
        ))}
      </fieldset>
      <div class="card-deeds">
        <button class="button is-primary is-small" disabled={!isChanged}>
          {t('app.save')}
        </button>
        <Removal
          name={tag.name}
          words={words('remove')}
          sure={words('sure')}
          remove={() => void remove()}
        />
      </div>
    </form>
  )
}

const COLOURS = ['teal', 'amber', 'blue', 'pink', 'violet', 'green'] as const
