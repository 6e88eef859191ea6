import type { ReportConcurrency } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { Chart, type Drawing } from './chart.tsx'
import { queryOf } from './choice.ts'
import { fileName } from './figure-section.tsx'
import { formatDecimal, formatSlot } from './format.ts'
import type { ReportPart } from './reports.tsx'
import { Section } from './section.tsx'
import { Table } from './table.tsx'
import { useReport } from './use-report.ts'
import { words } from './words.ts'

/** How many conversations agents had in hand at the same time. */
export function Concurrency(part: ReportPart): VNode {
  const { choice } = part
  const asked = useReport('concurrency', { ...queryOf(choice), step: choice.step })
  return (
    <Section
      title={words('concurrency')}
      asked={asked}
      isEmpty={({ slots }) => slots.every(({ peak }) => peak === 0)}
    >
      {(answer) => <Drawn {...part} answer={answer} />}
    </Section>
  )
}

interface DrawnProps extends ReportPart {
  answer: ReportConcurrency
}

function Drawn({ answer: { slots }, choice, look }: DrawnProps): VNode {
  const { step, zone } = choice
  const labels = slots.map(({ from }) => formatSlot(from, step, zone))
  function lookAt(index: number): void {
    const slot = slots[index]
    if (slot === undefined || slot.peak === 0) return
    const narrowed = { since: String(slot.from), until: String(slot.to) }
    look({ title: `${words('held')}, ${labels[index]}`, figure: 'held', order: 'newest', narrowed })
  }
  const drawing = useMemo(
    (): Drawing => ({
      labels,
      series: [
        { label: words('peak'), values: slots.map(({ peak }) => peak), look: 'bars' },
        { label: words('mean-held'), values: slots.map(({ mean }) => mean), look: 'faint' },
      ],
      unit: 'count',
      format: asText,
      onPick: lookAt,
    }),
    [slots],
  )
  return (
    <figure class="report-drawn">
      <Chart drawing={drawing} />
      <details>
        <summary>{words('table')}</summary>
        <Table
          table={{
            name: fileName(choice, 'in-hand'),
            caption: words('concurrency'),
            headings: [words('when'), words('peak'), words('mean-held')],
            rows: slots.map(({ from, peak, mean }, index) => ({
              key: String(from),
              cells: [
                { text: labels[index] ?? '' },
                {
                  text: asText(peak),
                  value: peak,
                  onOpen: peak > 0 ? () => lookAt(index) : undefined,
                },
                { text: asText(mean), value: mean },
              ],
            })),
          }}
        />
      </details>
    </figure>
  )
}

function asText(value: number | null): string {
  return value === null ? '–' : formatDecimal(value)
}
