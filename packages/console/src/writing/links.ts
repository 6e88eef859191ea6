import { splice, wordAround, type Written } from './written.ts'

/** Where an address has to be put. */
const EMPTY_ADDRESS = 'https://'

const LINK = /\[([^[\]\n]*)\]\(([^()\s]*)\)/g
const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s()<>[\]]+$/
/** No text of a link can have these. */
const UNFIT = /[[\]\n]/

/** Makes a link of what is selected, with the place for its address selected; or text of the link that the caret stands in. */
export function toggleLink(written: Written): Written {
  const { text } = written
  const link = [...text.matchAll(LINK)].find(
    ({ 0: whole, index }) => index < written.from && written.to < index + whole.length,
  )
  if (link !== undefined) {
    const [whole, words = '', address = ''] = link
    const plain = words !== '' || address === EMPTY_ADDRESS ? words : address
    return putting(text, link.index, link.index + whole.length, plain, 0, plain.length)
  }
  const { from, to } = wordsOf(written)
  const words = text.slice(from, to)
  if (ADDRESS.test(words)) return putting(text, from, to, `[](${words})`, 1, 1)
  const put = `[${words}](${EMPTY_ADDRESS})`
  if (words === '') return putting(text, from, to, put, 1, 1)
  return putting(text, from, to, put, put.length - 1 - EMPTY_ADDRESS.length, put.length - 1)
}

/** What the link shall be called: what is selected, or the word at the caret. */
function wordsOf({ text, from, to }: Written): { from: number; to: number } {
  if (from === to) return wordAround(text, from)
  return UNFIT.test(text.slice(from, to)) ? { from: to, to } : { from, to }
}

/** Something in place of a part of the text; what is selected then is counted from its beginning. */
function putting(
  text: string,
  from: number,
  to: number,
  put: string,
  selectFrom: number,
  selectTo: number,
): Written {
  return {
    text: splice(text, from, to, put),
    from: from + selectFrom,
    to: from + selectTo,
  }
}
