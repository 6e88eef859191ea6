import type { Card, Language, TextMessage } from '@tealight/protocol'
import type { Words } from '../../words/words.ts'
import { type Markup, markup } from '../markup.ts'
import { formattedText } from './formatted-text.ts'

type File = NonNullable<TextMessage['files']>[number]

/** What is in a message: what it answers, its text, its cards, what can be answered, its files. */
export function messageMarkup(message: TextMessage, words: Words, language: Language): Markup {
  const { text, quote, cards = [], options, files = [], deletedAt } = message
  if (deletedAt !== undefined) return markup`<p><i>${words.deleted}</i></p>`
  return markup`${quote && markup`<blockquote dir="auto">${quote.excerpt || words.deleted}</blockquote>`}${formattedText(text)}${cards.map(cardMarkup)}${options && markup`<p>${words.choices} ${options.join(' · ')}</p>`}${files.map((file) => fileMarkup(file, language))}`
}

function cardMarkup({ title, text, links = [] }: Card): Markup {
  const list = links.map(
    ({ label, url }) =>
      markup`<li><a href="${url}" target="_blank" rel="noopener noreferrer nofollow">${label}</a></li>`,
  )
  return markup`<p><b>${title}</b></p>${text && markup`<p>${text}</p>`}${links.length > 0 && markup`<ul>${list}</ul>`}`
}

/** The address is beside the transcript's own. A picture whose size is known moves nothing when it comes. */
function fileMarkup({ id, name, bytes, width, height }: File, language: Language): Markup {
  const url = `files/${id}`
  const label =
    width !== undefined && height !== undefined
      ? markup`<img src="${url}" width="${width}" height="${height}" alt="${name}" loading="lazy">`
      : markup`${name} (${size(bytes, language)})`
  return markup`<p><a href="${url}" target="_blank" rel="noopener">${label}</a></p>`
}

const KILOBYTE = 1000

function size(bytes: number, language: Language): string {
  const isLarge = bytes >= KILOBYTE * KILOBYTE
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  })
  return format.format(Math.max(1, bytes / (isLarge ? KILOBYTE * KILOBYTE : KILOBYTE)))
}
