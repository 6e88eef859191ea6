import uPlot from 'uplot'
import chartCss from 'uplot/dist/uPlot.min.css?inline'
import { adoptStyles } from '../design/adopt-styles.ts'
import type { Drawing, DrawnSeries } from './chart.tsx'
import { words } from './words.ts'

adoptStyles(chartCss)

/** About as wide as a character of a label. */
const CHARACTER_PX = 7
const LABEL_GAP_PX = 12
const SIDE_PX = 64

/**
 * Draws, and draws anew when the room or the colours change: paper has those of the day.
 *
 * @returns what takes the drawing away.
 */
export function draw(place: HTMLElement, drawing: Drawing, height: number): () => void {
  let chart = drawnIn(place, drawing, height)
  const again = (): void => {
    chart.destroy()
    chart = drawnIn(place, drawing, height)
  }
  const size = new ResizeObserver(() => chart.setSize({ width: place.clientWidth, height }))
  const theme = new MutationObserver(again)
  const looks = ['(prefers-color-scheme: dark)', 'print'].map((query) => matchMedia(query))
  size.observe(place)
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  for (const look of looks) look.addEventListener('change', again)
  return () => {
    size.disconnect()
    theme.disconnect()
    for (const look of looks) look.removeEventListener('change', again)
    chart.destroy()
  }
}

function drawnIn(place: HTMLElement, drawing: Drawing, height: number): uPlot {
  const { labels, series, unit, format, onPick } = drawing
  const ink = colourIn(place, '--ink-faint')
  const line = colourIn(place, '--line')
  const axis = { stroke: ink, grid: { stroke: line, width: 1 }, ticks: { show: false } }
  const options: uPlot.Options = {
    width: place.clientWidth,
    height,
    scales: {
      x: { time: false, range: () => [-0.5, labels.length - 0.5] },
      y: { range: fromNought },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        space: Math.max(...labels.map(({ length }) => length)) * CHARACTER_PX + LABEL_GAP_PX,
        incrs: STEPS,
        values: (_, at) => at.map((index) => labels[index] ?? ''),
      },
      { ...axis, size: SIDE_PX, incrs: [...INCREMENTS[unit]], values: (_, at) => at.map(format) },
    ],
    series: [
      { value: (_, index) => (index === null ? '' : (labels[index] ?? '')), label: words('when') },
      ...series.map((each) => ({
        ...lookOf(place, each),
        value: (_: uPlot, value: number | null) => format(value),
      })),
    ],
    cursor: { drag: { x: false, y: false }, points: { size: 7 } },
    hooks: {
      ready: [
        ({ over, cursor }) =>
          over.addEventListener('click', () => cursor.idx != null && onPick(cursor.idx)),
      ],
    },
  }
  const data = [labels.map((_, index) => index), ...series.map(({ values }) => [...values])]
  return new uPlot(options, asData(data), place)
}

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const POWERS = [0, 1, 2, 3, 4, 5, 6]

/** Distances between lines: numbers that one counts in, and spans of time that one thinks in. */
const INCREMENTS = {
  count: POWERS.flatMap((power) => [1, 2, 5].map((step) => step * 10 ** power)),
  time: [
    ...[1, 5, 10, 30].map((seconds) => seconds * SECOND_MS),
    ...[1, 2, 5, 10, 30].map((minutes) => minutes * MINUTE_MS),
    ...[1, 2, 6, 12, 24, 48, 168, 672].map((hours) => hours * HOUR_MS),
  ],
} as const satisfies Record<Drawing['unit'], readonly number[]>

/** Whole steps only. */
const STEPS = [1, 2, 3, 4, 6, 7, 12, 14, 24, 28, 48, 72, 96, 168]

function fromNought(_chart: uPlot, _min: number, max: number): uPlot.Range.MinMax {
  return [0, max > 0 ? max * 1.1 : 1]
}

function asData([first = [], ...rest]: (number | null)[][]): uPlot.AlignedData {
  return [first.map(Number), ...rest]
}

function lookOf(place: HTMLElement, { label, look }: DrawnSeries): uPlot.Series {
  const teal = colourIn(place, '--teal')
  const faint = colourIn(place, '--ink-faint')
  if (look === 'bars')
    return {
      label,
      stroke: teal,
      fill: teal,
      points: { show: false },
      ...(uPlot.paths.bars && { paths: uPlot.paths.bars({ size: [0.7, 40], radius: 0.15 }) }),
    }
  if (look === 'faint')
    return { label, stroke: faint, width: 1.5, dash: [5, 4], points: { show: false } }
  return { label, stroke: teal, width: 2, spanGaps: true, points: { size: 5 } }
}

/** A colour of the design as the canvas takes it: it knows no `light-dark()`. */
function colourIn(place: HTMLElement, token: string): string {
  const probe = document.createElement('i')
  probe.style.color = `var(${token})`
  place.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}
