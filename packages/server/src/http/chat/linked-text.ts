import { type Markup, markup } from '../markup.ts'

/*
 * Addresses end at white space, quotes, angle brackets, characters that turn the writing direction (they could
 * disguise an address), and where Chinese, Japanese or Korean text goes on without a space.
 */
const ADDRESS =
  /\bhttps?:\/\/[^\s<>"\u200e\u200f\u2028-\u202e\u2066-\u2069\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]+/gi
/** The end of the sentence, and what closes what was opened before the address. */
const AFTER_ADDRESS = /[.,:;!?'*_~)\]]+$/

/** A text as it was written, with its web addresses as links. */
export function linkedText(text: string): Markup {
  const pieces: (string | Markup)[] = []
  let done = 0
  for (const { 0: found, index } of text.matchAll(ADDRESS)) {
    const address = found.replace(AFTER_ADDRESS, '')
    if (!URL.canParse(address)) continue
    pieces.push(text.slice(done, index), link(address))
    done = index + address.length
  }
  return markup`${[...pieces, text.slice(done)]}`
}

function link(address: string): Markup {
  const { href } = new URL(address)
  return markup`<a href="${href}" target="_blank" rel="noopener noreferrer nofollow" dir="ltr">${address}</a>`
}
