export type Point = readonly [x: number, y: number]

/** So many straight lines make a curve. */
const STEPS = 24

/** The outline that the `d` of an SVG path draws. It knows what our sign is drawn with: lines, cubic curves and parts of circles. */
export function outlineOf(d: string): Point[] {
  const points: Point[] = []
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = [...rest.matchAll(/-?\d*\.?\d+/g)].map(Number)
    const size = SIZES[letter.toLowerCase()]
    if (size === undefined) throw new Error(`a sign can't be drawn with "${letter}"`)
    for (let at = 0; at < numbers.length; at += size) {
      points.push(...drawn(letter, numbers.slice(at, at + size), points.at(-1) ?? [0, 0]))
    }
  }
  return points
}

/** How many numbers follow each letter. */
const SIZES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, a: 7, z: 1 }

function drawn(letter: string, numbers: readonly number[], from: Point): Point[] {
  const [ox, oy] = letter === letter.toLowerCase() ? from : [0, 0]
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = numbers
  switch (letter.toLowerCase()) {
    case 'h':
      return [[ox + a, from[1]]]
    case 'v':
      return [[from[0], oy + a]]
    case 'c':
      return curve(from, [ox + a, oy + b], [ox + c, oy + d], [ox + e, oy + f])
    case 'a':
      return arc(from, [ox + f, oy + g], a, e === 1)
    default:
      return [[ox + a, oy + b]]
  }
}

function curve(from: Point, one: Point, two: Point, to: Point): Point[] {
  return steps((t) => {
    const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3]
    return [from, one, two, to].reduce<Point>(
      ([x, y], point, index) => [
        x + point[0] * (weights[index] ?? 0),
        y + point[1] * (weights[index] ?? 0),
      ],
      [0, 0],
    )
  })
}

/** The shorter part of a circle from one point to another. */
function arc(from: Point, to: Point, radius: number, isClockwise: boolean): Point[] {
  const half: Point = [(to[0] - from[0]) / 2, (to[1] - from[1]) / 2]
  const length = Math.hypot(...half)
  const away = Math.sqrt(Math.max(0, radius ** 2 - length ** 2)) / length
  const side = isClockwise ? 1 : -1
  const x = from[0] + half[0] - side * away * half[1]
  const y = from[1] + half[1] + side * away * half[0]
  const begin = Math.atan2(from[1] - y, from[0] - x)
  const sweep = side * 2 * Math.asin(Math.min(1, length / radius))
  return steps((t) => [
    x + radius * Math.cos(begin + sweep * t),
    y + radius * Math.sin(begin + sweep * t),
  ])
}

function steps(at: (t: number) => Point): Point[] {
  return Array.from({ length: STEPS }, (_, index) => at((index + 1) / STEPS))
}
