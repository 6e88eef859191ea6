import { type Point, outlineOf } from './outline.ts'

/** A surface of one colour, as in an SVG. */
export interface Shape {
  d: string
  /** `#rrggbb` or `#rgb`. */
  fill: string
}

/** Where a drawing stands on a square picture: its units as pixels, and how far it is moved. */
interface Placing {
  size: number
  scale: number
  offset: number
}

/** Each row of pixels is looked at in so many lines. */
const LINES = 4

/** The pixels of a square picture, as red, green, blue and how opaque. Later shapes lie upon earlier ones. */
export function paint(shapes: readonly Shape[], { size, scale, offset }: Placing): Uint8Array {
  const pixels = new Uint8Array(size * size * 4)
  for (const { d, fill } of shapes) {
    const outline = outlineOf(d).map(([x, y]): Point => [x * scale + offset, y * scale + offset])
    const colour = colourOf(fill)
    for (let y = 0; y < size; y++) {
      const cover = coverOf(outline, y, size)
      for (const [x, share] of cover.entries()) {
        if (share > 0) lay(pixels, (y * size + x) * 4, colour, share)
      }
    }
  }
  return pixels
}

/** How much of each pixel of a row lies within an outline. */
function coverOf(outline: readonly Point[], row: number, size: number): Float64Array {
  const cover = new Float64Array(size)
  for (let line = 0; line < LINES; line++) {
    const crossings = crossingsOf(outline, row + (line + 0.5) / LINES)
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const from = Math.max(0, crossings[at] ?? 0)
      const to = Math.min(size, crossings[at + 1] ?? 0)
      for (let x = Math.floor(from); x < to; x++) {
        cover[x] = (cover[x] ?? 0) + (Math.min(to, x + 1) - Math.max(from, x)) / LINES
      }
    }
  }
  return cover
}

function crossingsOf(outline: readonly Point[], y: number): number[] {
  const crossings: number[] = []
  let [x0, y0] = outline.at(-1) ?? [0, 0]
  for (const [x1, y1] of outline) {
    if (y0 <= y !== y1 <= y) crossings.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0))
    x0 = x1
    y0 = y1
  }
  return crossings.sort((a, b) => a - b)
}

function lay(pixels: Uint8Array, at: number, colour: readonly number[], share: number): void {
  const before = (pixels[at + 3] ?? 0) / 255
  const alpha = share + before * (1 - share)
  colour.forEach((part, index) => {
    const under = (pixels[at + index] ?? 0) * before * (1 - share)
    pixels[at + index] = Math.round((part * share + under) / alpha)
  })
  pixels[at + 3] = Math.round(alpha * 255)
}

function colourOf(fill: string): number[] {
  const digits = fill.length === 4 ? fill.replace(/[^#]/g, '$&$&') : fill
  return [1, 3, 5].map((at) => Number.parseInt(digits.slice(at, at + 2), 16))
}
