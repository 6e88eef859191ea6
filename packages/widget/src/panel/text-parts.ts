/** A piece of a message. Links are made from these, never from markup. */
export type TextPart = { kind: 'text'; text: string } | { kind: 'link'; text: string; href: string }

/*
 * Addresses end at white space, quotes, angle brackets, characters that turn the writing direction (they could
 * disguise an address), and where Chinese, Japanese or Korean text goes on without a space.
 * The name before an @ has a limit: without one, a long text of one word would be searched again from each letter.
 */
const ADDRESS =
  /\b(?:https?:\/\/|www\.)[^\s<>"\u200e\u200f\u2028-\u202e\u2066-\u2069\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/gi
const AT_THE_END = ".,:;!?'*_~]"

/** Finds the links in a text: `http`, `https`, `www.` and mail addresses. */
export function splitText(text: string): TextPart[] {
  const parts: TextPart[] = []
  let done = 0
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimAddress(match[0])
    const href = hrefOf(address)
    if (!href) continue
    const start = match.index ?? 0
    if (start > done) parts.push({ kind: 'text', text: text.slice(done, start) })
    parts.push({ kind: 'link', text: address, href })
    done = start + address.length
  }
  if (done < text.length) parts.push({ kind: 'text', text: text.slice(done) })
  return parts
}

/** Leaves the end of the sentence out: full stops, and brackets that were opened before the address. */
function trimAddress(found: string): string {
  let open = found.split('(').length - found.split(')').length
  let end = found.length
  for (; end > 0; end--) {
    const last = found.charAt(end - 1)
    if (last === ')' && open < 0) open++
    else if (!AT_THE_END.includes(last)) break
  }
  return found.slice(0, end)
}

function hrefOf(address: string): string | null {
  const isWeb = /^https?:/i.test(address)
  const isBare = /^www\./i.test(address)
  const href = isWeb ? address : isBare ? `https://${address}` : `mailto:${address}`
  try {
    return new URL(href).href
  } catch {
    return null
  }
}

const MARKUP = /[*_`]|]\(|^ *(?:[-•]|\d+[.)]) /m

/** Whether somebody may have given a text some shape. What looks so and is not, is shown as it is. */
export function hasMarkup(text: string): boolean {
  return MARKUP.test(text)
}

const EMOJI_ONLY =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|\s)+$/u
const EMOJI_LONGEST = 24

/** Whether a message is nothing but a few emoji: those are shown larger. */
export function isEmojiOnly(text: string): boolean {
  return text.length <= EMOJI_LONGEST && EMOJI_ONLY.test(text) && text.trim() !== ''
}

const LINES_SHOWN = 16
const CHARACTERS_SHOWN = 1200

/** Whether a message is so long that only its beginning is shown until somebody asks for the rest. */
export function isLong(text: string): boolean {
  return text.length > CHARACTERS_SHOWN || text.split('\n', LINES_SHOWN + 1).length > LINES_SHOWN
}
