import type { ReportFigures } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Chart, type Drawing } from './chart.tsx'
import { type Choice, previousPeriod, queryOf } from './choice.ts'
import { formatValue, SHOWN_FIGURES, type ShownFigure, valueOf } from './figures.ts'
import { formatSlot } from './format.ts'
import type { ReportPart } from './reports.tsx'
import { Section } from './section.tsx'
import { Table, type TableOf } from './table.tsx'
import { Tile } from './tile.tsx'
import { useReport } from './use-report.ts'
import { words } from './words.ts'

/** Every figure of the period, one of them drawn step by step, beside the same length of time before. */
export function FigureSection(part: ReportPart): VNode {
  const { choice } = part
  const query = { ...queryOf(choice), step: choice.step }
  const asked = useReport('figures', query)
  const before = useReport(
    'figures',
    choice.isCompared ? { ...query, ...previousPeriod(choice) } : null,
  ).answer
  const [word, setWord] = useState<string>('begun')
  const shown = SHOWN_FIGURES.find((figure) => figure.word === word) ?? SHOWN_FIGURES[0]
  return (
    <Section title={words('figures')} asked={asked} isEmpty={() => false}>
      {(answer) => (
        <>
          <ul class="report-tiles">
            {SHOWN_FIGURES.map((figure) => (
              <Tile
                key={figure.word}
                figure={figure}
                now={answer.whole}
                before={before?.whole ?? null}
                hours={choice.hours}
                isDrawn={figure === shown}
                onDraw={() => setWord(figure.word)}
                onLook={() =>
                  part.look({
                    title: words(figure.word),
                    figure: figure.figure,
                    order: figure.unit === 'time' ? 'longest' : 'newest',
                  })
                }
              />
            ))}
          </ul>
          {shown && <Drawn {...part} figure={shown} now={answer} before={before} />}
        </>
      )}
    </Section>
  )
}

interface DrawnProps extends ReportPart {
  figure: ShownFigure
  now: ReportFigures
  before: ReportFigures | null
}

function Drawn({ figure, now, before, choice, look }: DrawnProps): VNode {
  const drawing = useMemo(
    (): Drawing => drawingOf({ figure, now, before, choice, look }),
    [figure, now, before, choice.hours],
  )
  return (
    <figure class="report-drawn">
      <figcaption>{words(figure.word)}</figcaption>
      <Chart drawing={drawing} />
      <details>
        <summary>{words('table')}</summary>
        <Table table={tableOf({ figure, now, before, choice, look })} />
      </details>
    </figure>
  )
}

function drawingOf({ figure, now, before, choice, look }: DrawnProps): Drawing {
  const values = (of: ReportFigures) => of.slots.map((slot) => valueOf(figure, slot, choice.hours))
  return {
    labels: now.slots.map(({ from }) => formatSlot(from, choice.step, choice.zone)),
    series: [
      {
        label: words(figure.word),
        values: values(now),
        look: figure.unit === 'count' ? 'bars' : 'line',
      },
      ...(before
        ? [
            {
              label: words('before'),
              values: alike(values(before), now.slots.length),
              look: 'faint',
            } as const,
          ]
        : []),
    ],
    unit: figure.unit,
    format: (value) => formatValue(figure, value),
    onPick: (index) => lookAt({ figure, now, choice, look }, index),
  }
}

function lookAt({ figure, now, choice, look }: Omit<DrawnProps, 'before'>, index: number): void {
  const slot = now.slots[index]
  if (slot === undefined || figure.count(slot) === 0) return
  const when = formatSlot(slot.from, choice.step, choice.zone)
  look({
    title: `${words(figure.word)}, ${when}`,
    figure: figure.figure,
    order: figure.unit === 'time' ? 'longest' : 'newest',
    narrowed: { since: String(slot.from), until: String(slot.to) },
  })
}

/** As many steps as there are now: where clocks are set, or months are short, there may be one more or less. */
function alike(values: readonly (number | null)[], length: number): (number | null)[] {
  return Array.from({ length }, (_, index) => values[index] ?? null)
}

function tableOf({ figure, now, before, choice, look }: DrawnProps): TableOf {
  const { hours, step, zone } = choice
  return {
    name: fileName(choice, figure.word),
    caption: words(figure.word),
    headings: [
      words('when'),
      words(figure.unit === 'count' ? figure.word : 'median'),
      ...(figure.unit === 'time' ? [words('mean'), words('p90')] : []),
      ...(before ? [words('before')] : []),
    ],
    rows: now.slots.map((slot, index) => {
      const value = valueOf(figure, slot, hours)
      const spread = figure.times(slot)?.[hours]
      const earlier = before?.slots[index]
      const beforeValue = earlier ? valueOf(figure, earlier, hours) : null
      const onOpen =
        figure.count(slot) > 0 ? () => lookAt({ figure, now, choice, look }, index) : undefined
      return {
        key: String(slot.from),
        cells: [
          { text: formatSlot(slot.from, step, zone) },
          { text: formatValue(figure, value), value, onOpen },
          ...(figure.unit === 'time'
            ? [spread?.mean ?? null, spread?.p90 ?? null].map((value) => ({
                text: formatValue(figure, value),
                value,
              }))
            : []),
          ...(before ? [{ text: formatValue(figure, beforeValue), value: beforeValue }] : []),
        ],
      }
    }),
  }
}

export function fileName({ from, to }: Choice, what: string): string {
  return `reports-${what}-${from}-${to}`
}
