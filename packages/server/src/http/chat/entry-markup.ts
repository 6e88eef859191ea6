import type { Message, TextMessage } from '@tealight/protocol'
import type { Language } from '@tealight/protocol'
import { type Words, wordsIn } from '../../words/words.ts'
import type { Reached } from '../../domain/reached.ts'
import { eventWords } from '../event-words.ts'
import { messageMarkup } from './message-markup.ts'
import { type Markup, markup } from '../markup.ts'

/** One entry of a transcript. */
export function entryMarkup(entry: Message, language: Language): Markup {
  const words = wordsIn(language)
  if (entry.type === 'text') return textMarkup(entry, words, language)
  if (entry.event.kind === 'reached') return reachedMarkup(entry.event, entry.at, language)
  return markup`<p class="event">${eventWords(entry.event, words)}</p>`
}

/** Entries with the days on which they were written. */
export function entriesMarkup(entries: readonly Message[], language: Language): Markup {
  return markup`${entries.map((entry, at) => {
    const before = entries[at - 1]
    const isNewDay = before === undefined || dayOf(before.at) < dayOf(entry.at)
    return [isNewDay && dayMarkup(entry.at, language), entryMarkup(entry, language)]
  })}`
}

/** The line between two days. */
export function dayMarkup(at: number, language: Language): Markup {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(at)
  return markup`<h2 class="day">${day}</h2>`
}

/** The day of a time, by the clock that the transcript tells: nobody knows that of a browser without scripts. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 'YYYY-MM-DD'.length)
}

function textMarkup(message: TextMessage, words: Words, language: Language): Markup {
  const { seq, at, author, editedAt } = message
  const isOwn = author.kind === 'visitor'
  const name = isOwn ? words.you : author.name
  const mark = isOwn && markup` <span class="mark" id="read-${seq}">${words.read}</span>`
  return markup`<div class="entry ${isOwn ? 'own' : 'theirs'}">
    <p class="by"><bdi>${name}</bdi> ${timeMarkup(at, language)}${editedAt !== undefined && markup` · ${words.edited}`}${mark}</p>
    <div class="text" dir="auto">${messageMarkup(message, words, language)}</div>
  </div>`
}

/** What the site had said shows as if somebody had written it. */
function reachedMarkup({ text, by }: Reached, at: number, language: Language): Markup {
  return markup`<div class="entry theirs">
    <p class="by"><bdi>${by}</bdi> ${timeMarkup(at, language)}</p>
    <div class="text" dir="auto">${text}</div>
  </div>`
}

function timeMarkup(at: number, language: Language): Markup {
  const time = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  })
  return markup`<time datetime="${new Date(at).toISOString()}">${time.format(at)}</time>`
}
