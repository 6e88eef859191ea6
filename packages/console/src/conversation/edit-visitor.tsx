import { editVisitor } from '@tealight/client'
import type { Visitor } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { EDIT_VISITOR_ID } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'

/** What an agent has learnt of somebody, written down in place. */
export function EditVisitor({ visitor }: { visitor: Visitor }): VNode {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <Form visitor={visitor} onClose={() => setOpen(false)} />
  return (
    <button type="button" id={EDIT_VISITOR_ID} class="text-button" onClick={() => setOpen(true)}>
      {t('details.edit')}
    </button>
  )
}

function Form({ visitor, onClose }: { visitor: Visitor; onClose: () => void }): VNode {
  const { client, notices } = useDesk()
  const id = useId()
  const [name, setName] = useState(visitor.name ?? '')
  const [email, setEmail] = useState(visitor.email ?? '')
  const [phone, setPhone] = useState(visitor.phone ?? '')

  // Whoever asks for it goes on here.
  useEffect(() => document.getElementById(`${id}-name`)?.focus(), [])

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    const edit = { name: known(name), email: known(email), phone: known(phone) }
    const outcome = await editVisitor(client, visitor.id, edit)
    if (outcome.ok) onClose()
    else notices.tell(refusalWords(outcome.refusal), 'problem')
  }

  const fields = [
    ['name', t('details.name'), name, setName, 'text', 100],
    ['email', t('details.email'), email, setEmail, 'email', 320],
    ['phone', t('details.phone'), phone, setPhone, 'tel', 50],
  ] as const

  return (
    <form class="edit-visitor" onSubmit={(event) => void save(event)}>
      {fields.map(([field, words, value, set, inputMode, maxLength]) => (
        <div key={field} class="field">
          <label for={`${id}-${field}`}>{words}</label>
          <input
            id={`${id}-${field}`}
            type="text"
            {...{ inputMode, value, maxLength }}
            dir="auto"
            onInput={(event) => set(event.currentTarget.value)}
          />
        </div>
      ))}
      <p>
        <button class="button is-small is-primary">{t('app.save')}</button>{' '}
        <button type="button" class="button is-small" onClick={onClose}>
          {t('app.cancel')}
        </button>
      </p>
    </form>
  )
}

/** Nothing written is nothing known. */
const known = (text: string): string | null => text.trim() || null
