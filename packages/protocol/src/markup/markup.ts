import { readLine } from './inline.ts'

/*
 * What people type to give a text some shape, as Markdown has it: **bold**, *italics*, `code`, code blocks, lists and
 * links. The text itself stays as it was written; this reads it into pieces, of which each side makes elements. Whatever
 * is not understood stays text. It never throws, and takes time in proportion to the text, whatever the text is.
 */

/** A piece within a line. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'bold' | 'italics'; parts: Inline[] }
  | { kind: 'link'; text: string; href: string }

/** What stands below each other. */
export type Block =
  /** Line breaks within it are line breaks in its texts. */
  | { kind: 'paragraph'; parts: Inline[] }
  /** The language is what stands behind the first backticks, or empty. */
  | { kind: 'code-block'; language: string; text: string }
  /** `start`: the first number; null for a list without numbers. */
  | { kind: 'list'; start: number | null; items: Inline[][] }

/** Reads a message. */
export function readMarkup(text: string): Block[] {
  const lines = text.split('\n')
  const blocks: Block[] = []
  /** From here on no code block ends. */
  let unfencedFrom = Infinity

  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const fence = at < unfencedFrom ? FENCE.exec(line) : null
    if (fence !== null) {
      const end = closingFence(lines, at + 1)
      if (end > 0) {
        const [, language = ''] = fence
        blocks.push({ kind: 'code-block', language, text: lines.slice(at + 1, end).join('\n') })
        at = end
        continue
      }
      unfencedFrom = at
    }
    if (!addItem(blocks, line)) addLine(blocks, line)
  }
  return blocks.flatMap(trimmed)
}

const FENCE = /^ {0,3}```([\w+#.-]*)\s*$/
const FENCE_END = /^ {0,3}```\s*$/

function closingFence(lines: readonly string[], from: number): number {
  for (let at = from; at < lines.length; at++) if (FENCE_END.test(lines[at] ?? '')) return at
  return -1
}

const ITEM = /^ {0,3}(?:[-*•]|(\d{1,9})[.)]) +(?=\S)/

/** Only a number that follows the one before belongs to the same list: what was written as 7 stays 7. */
function addItem(blocks: Block[], line: string): boolean {
  const found = ITEM.exec(line)
  if (found === null) return false
  const parts = readLine(line.slice(found[0].length))
  const number = found[1] === undefined ? null : Number(found[1])
  const last = blocks[blocks.length - 1]
  if (last?.kind === 'list' && number === nextNumber(last)) last.items.push(parts)
  else blocks.push({ kind: 'list', start: number, items: [parts] })
  return true
}

function nextNumber({ start, items }: { start: number | null; items: unknown[] }): number | null {
  return start === null ? null : start + items.length
}

function addLine(blocks: Block[], line: string): void {
  const parts = readLine(line)
  const last = blocks[blocks.length - 1]
  if (last?.kind === 'paragraph') last.parts.push({ kind: 'text', text: '\n' }, ...parts)
  else blocks.push({ kind: 'paragraph', parts })
}

/** A paragraph without the empty lines around it: what stands between blocks is the style sheet's. */
function trimmed(block: Block): Block[] {
  if (block.kind !== 'paragraph') return [block]
  let from = 0
  let to = block.parts.length
  while (from < to && isEmpty(block.parts[from])) from++
  while (to > from && isEmpty(block.parts[to - 1])) to--
  return from === to ? [] : [{ kind: 'paragraph', parts: block.parts.slice(from, to) }]
}

function isEmpty(part: Inline | undefined): boolean {
  return part?.kind === 'text' && part.text.trim() === ''
}
