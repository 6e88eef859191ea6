import { type EditReply, type MessageFile, type Reply, REPLY_MAX_LENGTH } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import { t } from '../../i18n/language.ts'
import { useDesk } from '../../state/desk.ts'
import { ReplyFilesField } from './reply-files.tsx'
import { words } from './reply-words.ts'

/** A canned reply while it is written. */
export function ReplyForm(props: {
  reply: Reply | null
  /** Answers whether it was saved. */
  save: (edit: EditReply) => Promise<boolean>
  onClose: () => void
}): VNode {
  const { reply, save, onClose } = props
  const { mayManage, notices, pendingFiles } = useDesk()
  const id = useId()
  const [name, setName] = useState(reply?.name ?? '')
  const [text, setText] = useState(reply?.text ?? '')
  const [kept, keep] = useState<readonly MessageFile[]>(reply?.files ?? [])
  const place = `reply:${reply?.id ?? ''}`
  const [isShared, setShared] = useState(reply !== null && reply.ownerId === null)

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    const added = pendingFiles.ready(place)
    if (added === null) return notices.tell(words('files-busy'), 'problem')
    const files = [...kept, ...added].map((file) => file.id)
    if (!(await save({ name: name.trim(), text: text.trim(), isShared, files }))) return
    pendingFiles.put(place, [])
    onClose()
  }

  function cancel(): void {
    for (const file of pendingFiles.of(place)) pendingFiles.remove(place, file)
    onClose()
  }

  return (
    <form class="field-card" onSubmit={(event) => void submit(event)}>
      <div class="field">
        <label for={`${id}-name`}>{words('name')}</label>
        <input
          id={`${id}-name`}
          required
          pattern="[^\s\/]+"
          maxLength={40}
          value={name}
          aria-describedby={`${id}-name-hint`}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <p id={`${id}-name-hint`} class="field-hint">
          {words('name-hint')}
        </p>
      </div>
      <div class="field">
        <label for={`${id}-text`}>{words('text')}</label>
        <textarea
          id={`${id}-text`}
          dir="auto"
          rows={4}
          required
          value={text}
          maxLength={REPLY_MAX_LENGTH}
          aria-describedby={`${id}-text-hint`}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <p id={`${id}-text-hint`} class="field-hint">
          {words('text-hint')}
        </p>
      </div>
      <ReplyFilesField place={place} kept={kept} keep={keep} />
      {mayManage.value && (
        <div class="field">
          <label class="field-switch">
            <input
              type="checkbox"
              role="switch"
              checked={isShared}
              onChange={(event) => setShared(event.currentTarget.checked)}
            />
            {words('for-all')}
          </label>
        </div>
      )}
      <div class="card-deeds">
        <button class="button is-primary is-small">{t('app.save')}</button>
        <button type="button" class="button is-small" onClick={cancel}>
          {t('app.cancel')}
        </button>
      </div>
    </form>
  )
}
