import { type AddPersonNote, PERSON_NOTES_MAX, type Refusal } from '@tealight/protocol'
import type { AgentRecord, PersonNoteRecord, VisitorRecord } from '../domain/entities.ts'
import type { Journal, Tx } from '../store/journal.ts'

/** The visitor that a note is about: whoever looks at them is told that something has changed. */
export type PersonNoted =
  | { ok: true; visitor: VisitorRecord; isNew: boolean }
  | { ok: false; refusal: Refusal }

/** An agent writes a note about somebody. Writing it again, with the same id, changes nothing. */
export function addPersonNote(
  journal: Journal,
  agent: AgentRecord,
  visitorId: string,
  { id, text }: AddPersonNote,
): Promise<PersonNoted> {
  const { workspaceId } = agent
  return journal.write(workspaceId, async (tx) => {
    const { visitor, notes } = await find(tx, { workspaceId, visitorId })
    if (visitor === null) return refused('not-found')
    const known = notes.find((note) => note.id === id)
    if (known !== undefined) {
      const isSame =
        known.author.id === agent.id && (known.text === text || known.editedAt !== null)
      return isSame ? { ok: true, visitor, isNew: false } : refused('id-taken')
    }
    if (notes.length >= PERSON_NOTES_MAX) return refused('too-many')
    const author = { id: agent.id, name: agent.name }
    const note = { workspaceId, visitorId, id, at: tx.now, author, text, editedAt: null }
    await tx.people.putNote(note)
    return tell(tx, visitor, true)
  })
}

/** An agent changes a note of their own. Without a text it is taken away, which whoever leads may do with any. */
export function amendPersonNote(
  journal: Journal,
  agent: AgentRecord,
  { visitorId, noteId }: { visitorId: string; noteId: string },
  text: string | null,
): Promise<PersonNoted> {
  const { workspaceId } = agent
  return journal.write(workspaceId, async (tx) => {
    const { visitor, notes } = await find(tx, { workspaceId, visitorId })
    const note = notes.find(({ id }) => id === noteId)
    if (visitor === null || note === undefined) return refused('not-found')
    if (!mayAmend(note, agent, text)) return refused('forbidden')
    if (text === null) await tx.people.removeNote(note)
    else await tx.people.putNote({ ...note, text, editedAt: tx.now })
    return tell(tx, visitor, false)
  })
}

/** Nobody puts words into another one's mouth. */
function mayAmend({ author }: PersonNoteRecord, agent: AgentRecord, text: string | null): boolean {
  return author.id === agent.id || (text === null && agent.role !== 'agent')
}

async function find(tx: Tx, key: { workspaceId: string; visitorId: string }) {
  const [visitor, notes] = await Promise.all([tx.people.visitor(key), tx.people.notes(key)])
  return { visitor, notes }
}

function tell(tx: Tx, visitor: VisitorRecord, isNew: boolean): PersonNoted {
  const told = { ...visitor }
  tx.put('visitor', told)
  return { ok: true, visitor: told, isNew }
}

function refused(refusal: Refusal): PersonNoted {
  return { ok: false, refusal }
}
