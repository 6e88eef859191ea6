import { addPersonNote, editPersonNote, erasePersonNote, type Result } from '@tealight/client'
import { PERSON_NOTE_MAX_LENGTH, type PersonNote } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { BubbleEditor } from '../conversation/bubble-editor.tsx'
import { LinkedText } from '../conversation/linked-text.tsx'
import { formatAgo, formatMoment } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { showDetails } from '../shell/details-toggle.ts'
import { focusElement, PERSON_NOTE_ID } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'
import { newId } from '../state/new-id.ts'
import { words } from './words.ts'

/** What colleagues wrote about the visitor, and a place to write more. */
export function PersonNotes(props: { visitorId: string; notes: readonly PersonNote[] }): VNode {
  const { visitorId, notes } = props
  return (
    <section>
      <h3 id="person-notes">{words('notes')}</h3>
      <ul class="person-notes" aria-labelledby="person-notes">
        {notes.map((note) => (
          <NoteOnPerson key={note.id} note={note} />
        ))}
      </ul>
      <NewNote visitorId={visitorId} />
    </section>
  )
}

function NoteOnPerson({ note }: { note: PersonNote }): VNode {
  const { now } = useDesk()
  const elementId = useNoteJump(note)
  const [view, setView] = useState<'text' | 'editing' | 'deleting'>('text')
  const { author, at, editedAt } = note
  return (
    <li id={elementId} tabIndex={-1}>
      <p class="person-note-head">
        <strong dir="auto">{author.name}</strong>{' '}
        <time dateTime={new Date(at).toISOString()} title={formatMoment(at)}>
          {formatAgo(at, now.value)}
        </time>
        {editedAt !== undefined && <small> {t('transcript.edited')}</small>}
      </p>
      {view === 'editing' ? (
        <Editor note={note} onDone={() => setView('text')} />
      ) : (
        <p class="person-note-text" dir="auto">
          <LinkedText text={note.text} />
        </p>
      )}
      {view !== 'editing' && <Deeds note={note} isAsking={view === 'deleting'} turn={setView} />}
    </li>
  )
}

/** Somebody may have come for this note: it is shown, and the keyboard stands there. Gives the id of its element. */
function useNoteJump({ id }: PersonNote): string {
  const desk = useDesk()
  const { noteJump } = desk
  const elementId = `${PERSON_NOTE_ID}-${id}`
  useEffect(() => {
    if (noteJump.value !== id) return
    noteJump.value = null
    showDetails(desk)
    // They have to be there first.
    requestAnimationFrame(() => focusElement(elementId))
  }, [noteJump.value])
  return elementId
}

/** Authors change their notes; whoever leads may take away any. */
function Deeds(props: {
  note: PersonNote
  isAsking: boolean
  turn: (view: 'text' | 'editing' | 'deleting') => void
}): VNode | null {
  const { note, isAsking, turn } = props
  const { client, me, mayManage } = useDesk()
  const tell = useTold()
  const isOwn = note.author.id === me.value?.id
  if (!isOwn && !mayManage.value) return null
  return (
    <p class="person-note-deeds">
      {isAsking && t('note.delete-sure')}
      {isOwn && !isAsking && (
        <button type="button" class="text-button" onClick={() => turn('editing')}>
          {t('transcript.edit')}
        </button>
      )}
      <button
        type="button"
        class="text-button"
        onClick={() => (isAsking ? void tell(erasePersonNote(client, note)) : turn('deleting'))}
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

function Editor({ note, onDone }: { note: PersonNote; onDone: () => void }): VNode {
  const { client } = useDesk()
  const tell = useTold()

  async function save(text: string): Promise<void> {
    if (await tell(editPersonNote(client, note, text))) onDone()
  }

  return (
    <BubbleEditor
      before={note.text}
      label={words('notes')}
      maxLength={PERSON_NOTE_MAX_LENGTH}
      save={save}
      onDone={onDone}
    />
  )
}

function NewNote({ visitorId }: { visitorId: string }): VNode {
  const { client } = useDesk()
  const tell = useTold()
  const [text, setText] = useState('')
  const [isBusy, setBusy] = useState(false)

  async function add(event: Event): Promise<void> {
    event.preventDefault()
    const written = text.trim()
    if (written === '' || isBusy) return
    setBusy(true)
    const isDone = await tell(addPersonNote(client, visitorId, { id: newId(), text: written }))
    setBusy(false)
    if (isDone) setText('')
  }

  return (
    <form class="person-note-new" onSubmit={(event) => void add(event)}>
      <textarea
        id={PERSON_NOTE_ID}
        rows={2}
        // What stands there while it is empty runs as the console does.
        dir={text === '' ? undefined : 'auto'}
        value={text}
        maxLength={PERSON_NOTE_MAX_LENGTH}
        placeholder={words('notes-lead')}
        aria-label={words('notes')}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() !== '' && (
        <button class="button is-small" disabled={isBusy}>
          {words('note-add')}
        </button>
      )}
    </form>
  )
}

/** Tells a "no" in words. */
function useTold(): (deed: Promise<Result<void>>) => Promise<boolean> {
  const { notices } = useDesk()
  return async (deed) => {
    const outcome = await deed
    if (!outcome.ok) notices.tell(refusalWords(outcome.refusal), 'problem')
    return outcome.ok
  }
}
