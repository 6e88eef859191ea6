import type { Inline } from './markup.ts'

/** Pieces that began with a mark and have not ended yet; the first has none. */
interface Frame {
  mark: string
  parts: Inline[]
}

/** Longer than this, a row of stars is a row of stars. */
const MARKS_MAX = 3

/** Reads one line. No mark reaches beyond it, and none is open twice: so there are never more than five frames. */
export function readLine(line: string): Inline[] {
  const frames: Frame[] = [{ mark: '', parts: [] }]
  /** From here on no code ends. */
  let uncodedFrom = Infinity

  for (let at = 0; at < line.length;) {
    const character = line.charAt(at)
    if (character === '*' || character === '_') {
      at += readMarks(line, at, frames)
    } else if (character === '`' && at < uncodedFrom) {
      const end = line.indexOf('`', at + 1)
      if (end < 0) uncodedFrom = at
      else if (end > at + 1) top(frames).parts.push({ kind: 'code', text: line.slice(at + 1, end) })
      else addText(top(frames).parts, '``')
      if (end >= 0) at = end + 1
    } else {
      at += readLink(line, at, top(frames).parts) || readText(line, at, top(frames).parts)
    }
  }
  while (frames.length > 1) leaveOpen(frames)
  return top(frames).parts
}

/** Reads stars or underscores, and answers how many. */
function readMarks(line: string, at: number, frames: Frame[]): number {
  const run = countRun(line, at)
  const mark = markOf(line, at, run, top(frames).mark)
  const end = at + mark.length
  if (run <= MARKS_MAX && frames.some((frame) => frame.mark === mark) && canEnd(line, at, end)) {
    endFrame(frames, mark)
  } else if (
    run <= MARKS_MAX &&
    canBegin(line, at, end) &&
    !frames.some((it) => it.mark === mark)
  ) {
    frames.push({ mark, parts: [] })
  } else {
    addText(top(frames).parts, line.slice(at, at + run))
    return run
  }
  return mark.length
}

function countRun(line: string, at: number): number {
  let end = at + 1
  while (line[end] === line[at]) end++
  return end - at
}

/** Of three, the one that was begun last ends first. */
function markOf(line: string, at: number, run: number, open: string): string {
  const isSingle = run === 1 || (run === MARKS_MAX && open === line[at])
  return line.slice(at, at + (isSingle ? 1 : 2))
}

/** Not within a word, a sum or an address, and not in ¯\_(ツ)_/¯. */
const WITHIN = /[A-Za-z0-9\\/]/

function canBegin(line: string, at: number, end: number): boolean {
  return !WITHIN.test(line.charAt(at - 1)) && /\S/.test(line.charAt(end))
}

function canEnd(line: string, at: number, end: number): boolean {
  return /\S/.test(line.charAt(at - 1)) && !/[A-Za-z0-9]/.test(line.charAt(end))
}

function endFrame(frames: Frame[], mark: string): void {
  while (top(frames).mark !== mark) leaveOpen(frames)
  const { parts } = top(frames)
  frames.pop()
  top(frames).parts.push({ kind: mark.length > 1 ? 'bold' : 'italics', parts })
}

/** What began and never ended was text. */
function leaveOpen(frames: Frame[]): void {
  const { mark, parts } = top(frames)
  frames.pop()
  const target = top(frames).parts
  addText(target, mark)
  for (const part of parts) {
    if (part.kind === 'text') addText(target, part.text)
    else target.push(part)
  }
}

const LINK = /\[([^[\]]{1,300})\]\(((?:https?:\/\/|mailto:)[^\s()<>[\]]{1,2000})\)/iy
/** A text that is an address itself must not lead elsewhere. */
const LOOKS_LIKE_ADDRESS = /^\s*(?:\w+:|www\.)|^\S+\.\S+$/i

/** Reads a link and answers how long it is; 0 when there is none. */
function readLink(line: string, at: number, parts: Inline[]): number {
  if (line[at] !== '[') return 0
  LINK.lastIndex = at
  const [whole = '', text = '', address = ''] = LINK.exec(line) ?? []
  if (text.trim() === '') return 0
  if (LOOKS_LIKE_ADDRESS.test(text) && text.trim() !== address) return 0
  parts.push({ kind: 'link', text, href: address })
  return whole.length
}

const PLAIN = /[^*_`[hw]+/y
const ADDRESS = /(?:https?:\/\/|www\.)\S+/iy

/** Reads text and answers how long it is. Marks in an address are part of it. */
function readText(line: string, at: number, parts: Inline[]): number {
  const found = isWithinWord(line, at) ? null : matchAt(ADDRESS, line, at)
  const text = found?.replace(/[*_]{1,3}$/, '') ?? matchAt(PLAIN, line, at) ?? line.charAt(at)
  addText(parts, text)
  return text.length
}

function isWithinWord(line: string, at: number): boolean {
  return /[A-Za-z0-9]/.test(line.charAt(at - 1))
}

function matchAt(pattern: RegExp, line: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(line)?.[0]
}

function addText(parts: Inline[], text: string): void {
  const last = parts[parts.length - 1]
  if (last?.kind === 'text') last.text += text
  else parts.push({ kind: 'text', text })
}

function top(frames: readonly Frame[]): Frame {
  const frame = frames[frames.length - 1]
  if (frame === undefined) throw new Error('there is always a frame')
  return frame
}
