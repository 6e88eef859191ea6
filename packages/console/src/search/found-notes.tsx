import type { SearchNote } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Avatar } from '../design/avatar.tsx'
import { formatAgo, formatMoment } from '../i18n/formats.ts'
import { pathOf, searchPath } from '../routes/place.ts'
import { usePlace } from '../routes/use-place.ts'
import { useDesk } from '../state/desk.ts'
import { openVisitor } from '../state/open-visitor.ts'
import { visitorPerson } from '../state/visitor-name.ts'
import type { Finder } from './finder.ts'
import type { Found } from './found.ts'
import { hitId } from './results.tsx'
import { Snippet } from './snippet.tsx'
import { words } from './words.ts'

interface Props {
  shown: Found
  finder: Finder
}

/** What colleagues wrote about visitors. */
export function Notes({ shown, finder }: Props): VNode {
  return (
    <section aria-label={words('notes')}>
      <h2 class="search-title">{words('notes')}</h2>
      <ol>
        {shown.notes.map((note) => (
          <FoundNote key={note.noteId} note={note} shown={shown} finder={finder} />
        ))}
      </ol>
    </section>
  )
}

/** One note: about whom, when, by whom, and what of it was found. It is opened among the others on the person. */
function FoundNote({ note, shown, finder }: Props & { note: SearchNote }): VNode {
  const desk = useDesk()
  const { go } = usePlace()
  const { visitorId, noteId, at } = note
  const visitor = desk.copy.visitors.value.get(visitorId) ?? shown.visitors.get(visitorId)
  const { name, label } = visitorPerson(visitorId, visitor)

  async function open(): Promise<void> {
    const conversationId = await openVisitor(desk, visitorId)
    if (conversationId === null) return
    finder.opened.value = noteId
    desk.noteJump.value = noteId
    desk.wayBack.value = { at: conversationId, to: searchPath(finder.typed.value) }
    go(pathOf('all', conversationId))
  }

  return (
    <li>
      <button
        type="button"
        id={hitId(noteId)}
        class="result hit"
        title={words('open')}
        onClick={() => void open()}
      >
        <Avatar id={visitorId} name={label} />
        <span class="hit-name" dir="auto">
          {name}
        </span>
        <time dateTime={new Date(at).toISOString()} title={formatMoment(at)}>
          {formatAgo(at, desk.now.value)}
        </time>
        <Snippet hit={note} />
      </button>
    </li>
  )
}
