import { searchedText } from '@tealight/protocol'
import type { EntityRecord, PersonNoteRecord, VisitorRecord } from '../../domain/entities.ts'
import type { Term } from './query.ts'
import { indexedWords } from './words.ts'
import type { FullText } from './full-text.ts'

/** What can be searched for. */
export type EntryKind = 'message' | 'visitor' | 'person-note'

/** Something that can be found, as the wide statements take it. */
export interface Entry {
  workspaceId: string
  kind: EntryKind
  /** Of a note on a person: whom it is about. Empty for what belongs to no conversation. */
  conversationId: string
  id: string
  words: string
}

/** All that can be found of a visitor. */
export function nameOf({ name, email, phone, externalId }: VisitorRecord): string {
  return [name, email, phone, externalId].filter(Boolean).join('\n')
}

/** The entries of what was put. What says nothing has none, unless it said something before. */
export function entriesOf(changes: readonly EntityRecord[], fullText: FullText): Entry[] {
  return changes.flatMap(({ kind, record }): Entry[] => {
    switch (kind) {
      case 'message': {
        const { workspaceId, conversationId, id, editedAt, deletedAt } = record
        const words = keptWords(fullText, { workspaceId, kind }, searchedText(record))
        const isWritten = words !== '' || editedAt !== null || deletedAt !== null
        return isWritten ? [{ workspaceId, kind, conversationId, id, words }] : []
      }
      case 'visitor': {
        const { workspaceId, id } = record
        const words = keptWords(fullText, { workspaceId, kind }, nameOf(record))
        return words === '' ? [] : [{ workspaceId, kind, conversationId: '', id, words }]
      }
      default:
        return []
    }
  })
}

/** The entry of a note on a person. One that is taken away leaves no word behind. */
export function personNoteEntry(
  note: Pick<PersonNoteRecord, 'workspaceId' | 'visitorId' | 'id' | 'text'>,
  fullText: FullText,
): Entry {
  const { workspaceId, visitorId: conversationId, id, text } = note
  const kind = 'person-note'
  return {
    workspaceId,
    kind,
    conversationId,
    id,
    words: keptWords(fullText, { workspaceId, kind }, text),
  }
}

/** Terms as they are kept of one kind in one workspace. */
export function keptTerms(place: Place, terms: readonly Term[]): Term[] {
  const mark = markOf(place)
  return terms.map(({ words: [first, ...rest], isBegun }) => {
    return { words: [mark + first, ...rest.map((word) => mark + word)], isBegun }
  })
}

type Place = Pick<Entry, 'workspaceId' | 'kind'>

function keptWords(fullText: FullText, place: Place, text: string): string {
  const mark = markOf(place)
  return fullText.words(indexedWords(text).map((word) => mark + word))
}

const FIRST_MARK = 0xac00
const MARKS = 11_172

/**
 * A letter that leads every word of one kind in one workspace, so that nobody's search walks through others' words.
 * Two workspaces may share one (there are as many as Hangul syllables): whoever reads entries asks for its own.
 */
function markOf({ workspaceId, kind }: Place): string {
  let hash = 0
  for (const character of `${kind} ${workspaceId}`) {
    hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0
  }
  return String.fromCodePoint(FIRST_MARK + (hash % MARKS))
}
