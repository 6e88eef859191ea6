/** Pages by their indexes, from the first to before the last: one that is drawn, or all in a row that are not. */
export interface PageBlock {
  from: number
  to: number
  isDrawn: boolean
}

/** A long transcript is a handful of blocks: whatever is done for each of them is done at once. */
export function blocksOf(count: number, isDrawn: (index: number) => boolean): PageBlock[] {
  const blocks: PageBlock[] = []
  for (let at = 0; at < count; at++) {
    const last = blocks[blocks.length - 1]
    const drawn = isDrawn(at)
    if (!drawn && last && !last.isDrawn) last.to = at + 1
    else blocks.push({ from: at, to: at + 1, isDrawn: drawn })
  }
  return blocks
}

/** The page of a block, which begins at `top`, that reaches below a height on the screen; its first or last one at least. */
export function pageAt(
  { from, to }: PageBlock,
  top: number,
  height: number,
  heightOf: (index: number) => number,
): number {
  let at = from
  for (let bottom = top + heightOf(at); bottom <= height && at < to - 1; bottom += heightOf(at))
    at++
  return at
}
