import type { Note } from '@tealight/protocol'
import { isNewer } from './shelf.ts'

/** The notes of one conversation, as far as they are here. */
export interface Notebook {
  /** Those that are not deleted, from the oldest on; the same array until something changes. */
  readonly notes: readonly Note[]
  /** Up to which change nothing is missing. */
  readonly step: number
  put(note: Note): void
  /** All of them, as they were after this change or later. */
  putAll(notes: readonly Note[], step: number): void
}

export type Notebooks = Map<string, Notebook>

/** The notebook of a conversation; begins one when there is none. */
export function notebookOf(notebooks: Notebooks, conversationId: string): Notebook {
  const known = notebooks.get(conversationId)
  if (known) return known
  const notebook = createNotebook()
  notebooks.set(conversationId, notebook)
  return notebook
}

function createNotebook(): Notebook {
  const byId = new Map<string, Note>()
  let shown: readonly Note[] | null = null
  let step = 0

  function keep(note: Note): void {
    if (!isNewer(note, byId.get(note.id))) return
    byId.set(note.id, note)
    shown = null
  }

  return {
    get notes() {
      return (shown ??= [...byId.values()]
        .filter(({ deletedAt }) => deletedAt === undefined)
        .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)))
    },
    get step() {
      return step
    },
    put(note) {
      keep(note)
      if (note.step === step + 1) step = note.step
    },
    putAll(notes, upTo) {
      notes.forEach(keep)
      step = Math.max(step, upTo)
    },
  }
}
