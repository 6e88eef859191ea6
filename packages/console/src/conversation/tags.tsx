import { addTag } from '@tealight/client'
import type { Conversation, Tag } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { TAG_FIELD_ID } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'
import { newId } from '../state/new-id.ts'
import { TagChip } from './tag-chip.tsx'

/** The tags of a conversation, and the way to more of them: one that nobody has made yet is made. */
export function Tags({ conversation }: { conversation: Conversation }): VNode {
  const { client, copy, deeds, notices } = useDesk()
  const { id, tagIds } = conversation
  const all = [...copy.tags.value.values()]
  const own = tagIds.flatMap((tagId) => copy.tags.value.get(tagId) ?? [])

  const put = (tags: readonly string[]): Promise<boolean> => deeds.tag(id, tags)

  async function add(name: string): Promise<unknown> {
    const known = all.find((tag) => isSame(tag, name))
    if (known !== undefined) return put([...tagIds, known.id])
    const made = { id: newId(), name, colour: COLOURS[all.length % COLOURS.length] ?? 'teal' }
    const outcome = await addTag(client, made)
    if (outcome.ok) return put([...tagIds, made.id])
    notices.tell(refusalWords(outcome.refusal), 'problem')
  }

  return (
    <section>
      <h3>{t('details.tags')}</h3>
      <ul class="tags">
        {own.map((tag) => (
          <li key={tag.id}>
            <TagChip tag={tag} />
            <button
              type="button"
              class="tag-remove"
              aria-label={t('details.tag-remove', { name: tag.name })}
              onClick={() => void put(tagIds.filter((other) => other !== tag.id))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <NewTag known={all.filter((tag) => !tagIds.includes(tag.id))} add={add} />
    </section>
  )
}

function NewTag(props: { known: readonly Tag[]; add: (name: string) => Promise<unknown> }): VNode {
  const { known, add } = props
  const [name, setName] = useState('')
  const listId = useId()

  function submit(event: Event): void {
    event.preventDefault()
    if (name.trim() === '') return
    void add(name.trim())
    setName('')
  }

  return (
    <form class="tag-add" onSubmit={submit}>
      <input
        id={TAG_FIELD_ID}
        dir="auto"
        list={listId}
        value={name}
        maxLength={40}
        placeholder={t('details.tag-add')}
        aria-label={t('details.tag-add')}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {known.map((tag) => (
          <option key={tag.id} value={tag.name} />
        ))}
      </datalist>
      <button class="icon-button" disabled={name.trim() === ''} aria-label={t('details.tag-add')}>
        <Icon name="add" />
      </button>
    </form>
  )
}

const COLOURS = ['teal', 'blue', 'amber', 'violet', 'green', 'pink'] as const

const isSame = (tag: Tag, name: string): boolean =>
  tag.name.toLocaleLowerCase() === name.toLocaleLowerCase()
