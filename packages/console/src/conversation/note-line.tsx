import { editNote, eraseNote } from '@tealight/client'
import type { Note } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Icon } from '../design/icon.tsx'
import { formatMoment, formatTime } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'
import { BubbleEditor } from './bubble-editor.tsx'
import { FormattedText } from './formatted-text.tsx'
import { LinkedText } from './linked-text.tsx'
import { agentsCalled, partsOf } from './mentions.ts'

/** What an agent wrote for colleagues. */
export function NoteLine({ note }: { note: Note }): VNode {
  const { me } = useDesk()
  const [view, setView] = useState<'text' | 'editing' | 'deleting'>('text')
  const { author, at, editedAt } = note
  return (
    <li class="note" aria-label={t('note.label')}>
      <p class="note-head">
        <Icon name="note" />
        <strong dir="auto">{author.name}</strong>
        <time dateTime={new Date(at).toISOString()} title={formatMoment(at)}>
          {formatTime(at)}
        </time>
        {editedAt !== undefined && <small>{t('transcript.edited')}</small>}
      </p>
      {view === 'editing' ? (
        <NoteEditor note={note} onDone={() => setView('text')} />
      ) : (
        <NoteText note={note} />
      )}
      {author.id === me.value?.id && view !== 'editing' && (
        <NoteDeeds note={note} isAsking={view === 'deleting'} turn={setView} />
      )}
    </li>
  )
}

function NoteText({ note: { text } }: { note: Note }): VNode {
  return (
    <div class="bubble-text" dir="auto">
      <FormattedText text={text} draw={CallingText} />
    </div>
  )
}

/** A text in which the names of those who are called stand out. */
function CallingText({ text }: { text: string }): VNode {
  const { copy, me } = useDesk()
  return (
    <>
      {partsOf(text, [...copy.agents.value.values()]).map((part) =>
        part.agent ? (
          <mark class={part.agent.id === me.value?.id ? 'mention is-own' : 'mention'}>
            {part.text}
          </mark>
        ) : (
          <LinkedText text={part.text} />
        ),
      )}
    </>
  )
}

function NoteDeeds(props: {
  note: Note
  isAsking: boolean
  turn: (view: 'text' | 'editing' | 'deleting') => void
}): VNode {
  const { note, isAsking, turn } = props
  const { client, notices } = useDesk()

  async function erase(): Promise<void> {
    const outcome = await eraseNote(client, note)
    if (!outcome.ok) notices.tell(refusalWords(outcome.refusal), 'problem')
  }

  return (
    <p class="note-deeds">
      {isAsking && t('note.delete-sure')}
      {!isAsking && (
        <button type="button" class="text-button" onClick={() => turn('editing')}>
          {t('transcript.edit')}
        </button>
      )}
      <button
        type="button"
        class="text-button"
        onClick={() => (isAsking ? void erase() : turn('deleting'))}
      >
        {t('transcript.delete')}
      </button>
      {isAsking && (
        <button type="button" class="text-button" onClick={() => turn('text')}>
          {t('app.cancel')}
        </button>
      )}
    </p>
  )
}

function NoteEditor({ note, onDone }: { note: Note; onDone: () => void }): VNode {
  const { client, copy, notices } = useDesk()

  async function save(text: string): Promise<void> {
    const mentions = agentsCalled(copy.agents.value.values(), text)
    const outcome = await editNote(client, note, { text, mentions })
    if (outcome.ok) onDone()
    else notices.tell(refusalWords(outcome.refusal), 'problem')
  }

  return (
    <BubbleEditor before={note.text} label={t('composer.note-label')} save={save} onDone={onDone} />
  )
}
