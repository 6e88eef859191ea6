import { type Lines, linesOf, splice, type Written } from './written.ts'

const BULLET = /^( {0,3})[-*•] /
const NUMBER = /^( {0,3})(\d{1,9})[.)] /

/** Makes the lines that are selected items of a list, or of a numbered one; or plain lines again where all are. */
export function toggleList(kind: 'list' | 'numbers', written: Written): Written {
  const own = kind === 'list' ? BULLET : NUMBER
  const found = linesOf(written)
  const isItem = (line: string): boolean => line.trim() !== '' || found.lines.length === 1
  const isTakingOff = found.lines.filter(isItem).every((line) => own.test(line))
  let number = numberBefore(written.text, found.from)

  const lines = found.lines.map((line) => {
    if (!isItem(line)) return line
    if (isTakingOff) return line.replace(own, '$1')
    const plain = line.replace(kind === 'list' ? NUMBER : BULLET, '$1')
    if (own.test(plain) && kind === 'list') return plain
    number++
    return kind === 'list' ? `- ${plain}` : `${number}. ${plain.replace(own, '$1')}`
  })
  return putLines(written, found, lines)
}

/** The number of the item above: a list goes on. */
function numberBefore(text: string, from: number): number {
  return Number(NUMBER.exec(lineAbove(text, from))?.[2] ?? 0)
}

const lineAbove = (text: string, from: number): string =>
  text
    .slice(0, Math.max(from - 1, 0))
    .split('\n')
    .at(-1) ?? ''

const FENCE = /^ {0,3}```[\w+#.-]*\s*$/

/** Makes the lines that are selected a block of code, or takes away what makes them one. */
export function toggleFence(written: Written): Written {
  const { text } = written
  const found = linesOf(written)
  const above = lineAbove(text, found.from)
  const below = text.slice(found.to + 1).split('\n')[0] ?? ''
  if (FENCE.test(above) && FENCE.test(below)) {
    const outer = { from: found.from - above.length - 1, to: found.to + below.length + 1 }
    return putLines(written, { ...found, ...outer }, found.lines)
  }
  const { lines } = found
  if (lines.length > 2 && FENCE.test(lines[0] ?? '') && FENCE.test(lines.at(-1) ?? ''))
    return putLines(written, found, lines.slice(1, -1))
  const put = lines.join('\n')
  const from = found.from + OPENING.length
  return {
    text: splice(text, found.from, found.to, OPENING + put + CLOSING),
    from,
    to: from + put.length,
  }
}

const OPENING = '```\n'
const CLOSING = '\n```'

/** Other lines in their place. They are selected then; a caret stays at its letter. */
function putLines(
  { text, from, to }: Written,
  found: Pick<Lines, 'from' | 'to'>,
  lines: readonly string[],
): Written {
  const put = lines.join('\n')
  const after = splice(text, found.from, found.to, put)
  const end = found.from + put.length
  if (from < to) return { text: after, from: found.from, to: end }
  const caret = Math.max(end - (found.to - to), found.from)
  return { text: after, from: caret, to: caret }
}
