import type { Figures } from '@tealight/protocol'
import type { VNode } from 'preact'
import { formatShare } from '../i18n/formats.ts'
import { formatValue, type ShownFigure, valueOf } from './figures.ts'
import { words } from './words.ts'

interface TileProps {
  figure: ShownFigure
  now: Figures
  before: Figures | null
  hours: 'clock' | 'open'
  isDrawn: boolean
  onDraw: () => void
  onLook: () => void
}

/** One figure of the whole period. It leads to the chart, and to what is behind it. */
export function Tile({ figure, now, before, hours, isDrawn, onDraw, onLook }: TileProps): VNode {
  const value = valueOf(figure, now, hours)
  const spread = figure.times(now)?.[hours] ?? null
  const name = words(figure.word)
  return (
    <li class={isDrawn ? 'report-tile is-drawn' : 'report-tile'}>
      <button
        type="button"
        class="report-tile-name"
        aria-pressed={isDrawn}
        aria-label={words('chart', name)}
        onClick={onDraw}
      >
        {name}
      </button>
      <button
        type="button"
        class="report-tile-value"
        disabled={figure.count(now) === 0}
        aria-label={`${formatValue(figure, value)}, ${words('behind-of', name)}`}
        onClick={onLook}
      >
        {formatValue(figure, value)}
      </button>
      {before && <Change figure={figure} now={value} before={valueOf(figure, before, hours)} />}
      {spread && (
        <p class="report-tile-more">
          {words('mean')} {formatValue(figure, spread.mean)} · {words('p90')}{' '}
          {formatValue(figure, spread.p90)}
        </p>
      )}
    </li>
  )
}

/** Less is as much as before. */
const LEAST_SHARE = 0.005

/** How much more or less than before; its colour says whether that is good, and never alone. */
function Change(props: { figure: ShownFigure; now: number | null; before: number | null }): VNode {
  const { figure, now, before } = props
  const earlier = `${words('before')} ${formatValue(figure, before)}`
  const share = before ? Math.abs((now ?? 0) - before) / before : 0
  if (now === null || before === null || share < LEAST_SHARE)
    return <p class="report-tile-more">{earlier}</p>
  const isMore = now > before
  const { isGoodWhenMore } = figure
  const tone = isGoodWhenMore === null ? '' : isMore === isGoodWhenMore ? 'is-good' : 'is-bad'
  return (
    <p class={`report-tile-more ${tone}`}>
      {isMore ? '▲' : '▼'} {share > 1 ? `×${(now / before).toFixed(1)}` : formatShare(share)} ·{' '}
      {earlier}
    </p>
  )
}
