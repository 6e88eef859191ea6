import type { ConversationEvent } from '@tealight/protocol'
import type { MessageRecord, NoteRecord, PersonNoteRecord } from '../../../domain/entities.ts'
import { eventWords } from '../../event-words.ts'
import { wordsIn } from '../../../words/words.ts'

/** One line of a conversation that is taken away as a file. */
export interface Row {
  at: number
  kind: 'visitor' | 'agent' | 'event' | 'note' | 'person-note'
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

/** What is told beside notes alone: who was blocked, by whom and why. */
export function isForAgents({ event }: MessageRecord): boolean {
  return event?.kind === 'blocked' || event?.kind === 'unblocked'
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

/** What was written about the visitor beside any conversation, the oldest first. */
export function aboutRowsOf(notes: readonly PersonNoteRecord[]): Row[] {
  return notes.toReversed().map(({ at, author, text }) => {
    return { at, kind: 'person-note', by: author.name, text, files: [] }
  })
}

function rowOf(visitorName: string, { at, author, event, text, files }: MessageRecord): Row {
  if (event !== null) return { at, kind: 'event', by: '', text: wordsOf(event), files: [] }
  const by = author?.kind === 'agent' ? author.name : visitorName
  return {
    at,
    kind: author?.kind === 'agent' ? 'agent' : 'visitor',
    by,
    text,
    files: (files ?? []).map(({ name }) => name),
  }
}

function wordsOf(event: ConversationEvent): string {
  if (event.kind === 'unblocked') {
    const what = event.isSpam ? 'said that this is no spam' : 'lifted the block'
    return event.by ? `${event.by.name} ${what}` : 'The block has ended'
  }
  if (event.kind !== 'blocked') return eventWords(event, wordsIn('en'))
  const { by, until, byAddress, isSpam, reason } = event
  const what = isSpam ? 'reported this as spam and blocked the visitor' : 'blocked the visitor'
  const where = byAddress ? ', and the address,' : ''
  const when = until === null ? 'for ever' : `until ${new Date(until).toISOString()}`
  return `${by?.name ?? ''} ${what}${where} ${when}${reason === undefined ? '' : `: ${reason}`}`
}

function noteRow({ at, author, text }: NoteRecord): Row {
  return { at, kind: 'note', by: author.name, text, files: [] }
}
