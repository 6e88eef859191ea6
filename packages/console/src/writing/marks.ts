import { linesOf, splice, wordAround, type Written } from './written.ts'

export type Mark = keyof typeof MARKS

/**
 * The sign of each mark and how often it stands on either side. Bold and italics share theirs: of a run of signs, one
 * is for italics and two are for bold.
 */
const MARKS = {
  bold: { sign: '*', width: 2 },
  italics: { sign: '*', width: 1 },
  code: { sign: '`', width: 1 },
} as const

/** A part of one line that gets marks. */
interface Piece {
  from: number
  to: number
}

/** Puts marks around what is selected, line by line, since none reaches beyond one; or takes them off where all have them. */
export function toggleMark(mark: Mark, written: Written): Written {
  const { sign, width } = MARKS[mark]
  const pieces = piecesOf(written, sign)
  const isOn = (piece: Piece): boolean =>
    runAround(written.text, piece, sign) % (2 * width) >= width
  const isTakingOff = pieces.every(isOn)
  const step = isTakingOff ? -width : width
  const marks = sign.repeat(width)

  let { text } = written
  // From the end, so that the places before it stay where they are.
  for (const piece of pieces.toReversed()) {
    if (isOn(piece) !== isTakingOff) continue
    text = isTakingOff ? without(text, piece, width) : around(text, piece, marks)
  }
  return { text, ...selectedAfter(written, pieces, isOn, step) }
}

/** What shall be marked: of each line what is neither blank nor a mark; of a caret the word, or the place itself. */
function piecesOf(written: Written, sign: string): Piece[] {
  const { text, from, to } = written
  if (from === to) return [wordAround(text, from)]
  const { lines, from: begin } = linesOf(written)
  let at = begin
  const pieces = lines.flatMap((line) => {
    const item = ITEM.exec(line)?.[0].length ?? 0
    const piece = bare(text, Math.max(at + item, from), Math.min(at + line.length, to), sign)
    at += line.length + 1
    return piece.from < piece.to ? [piece] : []
  })
  return pieces.length > 0 ? pieces : [{ from, to: from }]
}

/** What makes a line an item of a list stands in front of everything. */
const ITEM = /^ {0,3}(?:[-*•]|\d{1,9}[.)]) +/

function bare(text: string, from: number, to: number, sign: string): Piece {
  const isOutside = (at: number): boolean => text[at] === sign || /\s/.test(text.charAt(at))
  const piece = { from, to }
  while (piece.from < piece.to && isOutside(piece.from)) piece.from++
  while (piece.to > piece.from && isOutside(piece.to - 1)) piece.to--
  return piece
}

/** How many signs stand on either side, at least. */
function runAround(text: string, { from, to }: Piece, sign: string): number {
  let run = 0
  while (text[from - run - 1] === sign && text[to + run] === sign) run++
  return run
}

const around = (text: string, { from, to }: Piece, marks: string): string =>
  splice(text, from, to, marks + text.slice(from, to) + marks)

const without = (text: string, { from, to }: Piece, width: number): string =>
  splice(text, from - width, to + width, text.slice(from, to))

/** The same words are selected as before. */
function selectedAfter(
  { from, to }: Written,
  pieces: readonly Piece[],
  isOn: (piece: Piece) => boolean,
  step: number,
): { from: number; to: number } {
  if (from === to) return { from: from + step, to: to + step }
  const moved = pieces.filter((piece) => isOn(piece) === step < 0)
  const first = pieces[0] ?? { from, to: from }
  const last = pieces.at(-1) ?? first
  const isMoved = (piece: Piece): boolean => moved.includes(piece)
  return {
    from: first.from + (isMoved(first) ? step : 0),
    to: last.to + step * (2 * moved.length - (isMoved(last) ? 1 : 0)),
  }
}
