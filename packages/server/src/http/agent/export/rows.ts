import type { MessageRecord, NoteRecord } from '../../../domain/entities.ts'
import { eventWords } from '../../event-words.ts'
import { wordsIn } from '../../../words/words.ts'

/** One line of a conversation that is taken away as a file. */
export interface Row {
  at: number
  kind: 'visitor' | 'agent' | 'event' | 'note'
  /** Who wrote it; empty for what happened. */
  by: string
  text: string
  /** Names of files. */
  files: string[]
}

/** What a file says of a conversation, besides its lines. */
export interface Exported {
  title: string
  site: string
  startedAt: number
  rows: Row[]
}

/** Everything in the order in which it was written: each note behind the message that was the newest then. */
export function rowsOf(
  visitorName: string,
  messages: readonly MessageRecord[],
  notes: readonly NoteRecord[],
): Row[] {
  const left = notes.filter(({ deletedAt }) => deletedAt === null)
  return messages.flatMap((message) => [
    rowOf(visitorName, message),
    ...left.filter(({ afterSeq }) => afterSeq === message.seq).map(noteRow),
  ])
}

function rowOf(visitorName: string, { at, author, event, text, files }: MessageRecord): Row {
  if (event !== null)
    return { at, kind: 'event', by: '', text: eventWords(event, wordsIn('en')), files: [] }
  const by = author?.kind === 'agent' ? author.name : visitorName
  return {
    at,
    kind: author?.kind === 'agent' ? 'agent' : 'visitor',
    by,
    text,
    files: (files ?? []).map(({ name }) => name),
  }
}

function noteRow({ at, author, text }: NoteRecord): Row {
  return { at, kind: 'note', by: author.name, text, files: [] }
}
