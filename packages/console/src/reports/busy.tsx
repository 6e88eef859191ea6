import type { ReportBusyResult } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { type Choice, queryOf } from './choice.ts'
import { Select } from './choices.tsx'
import { csvOf, saveFile } from './csv.ts'
import { fileName } from './figure-section.tsx'
import { formatHour, weekdayNames } from './format.ts'
import type { ReportPart } from './reports.tsx'
import { Section } from './section.tsx'
import { useReport } from './use-report.ts'
import { words } from './words.ts'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const WARMEST = 5
const COUNTED = ['begun', 'asked'] as const

type Of = (typeof COUNTED)[number]

/** When most conversations begin: weekdays and hours of the clock. */
export function Busy(part: ReportPart): VNode {
  const asked = useReport('busy', queryOf(part.choice))
  const [of, setOf] = useState<Of>('begun')
  return (
    <Section
      title={words('busy')}
      asked={asked}
      isEmpty={({ cells }) => cells.every((cell) => cell[of] === 0)}
      tools={
        <Select
          label={words('busy')}
          value={of}
          options={COUNTED.map((name) => [name, words(name)])}
          onChoose={setOf}
        />
      }
    >
      {({ cells }) => <HeatMap {...part} cells={cells} of={of} />}
    </Section>
  )
}

function HeatMap({ cells, of, choice, look }: ReportPart & ReportBusyResult & { of: Of }): VNode {
  const counts = new Map(cells.map((cell) => [`${cell.weekday} ${cell.hour}`, cell[of]]))
  const most = Math.max(...counts.values())
  const days = weekdayNames()
  const countOf = (day: number, hour: number) => counts.get(`${day} ${hour}`) ?? 0
  return (
    <>
      <p class="report-lead">{words('busy-lead', choice.zone)}</p>
      <div class="report-scroll" tabIndex={0} role="group" aria-label={words('busy')}>
        <table class="report-heat">
          <caption class="unseen">{words('busy')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">{words('weekday')}</span>
              </th>
              {HOURS.map((hour) => (
                <th key={hour} scope="col">
                  {hour % 3 === 0 ? (
                    formatHour(hour)
                  ) : (
                    <span class="unseen">{formatHour(hour)}</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((name, day) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {HOURS.map((hour) => (
                  <HeatCell
                    key={hour}
                    count={countOf(day, hour)}
                    most={most}
                    when={[name, formatHour(hour)]}
                    onLook={() =>
                      look({
                        title: `${words(of)}, ${name} ${formatHour(hour)}`,
                        figure: of,
                        order: 'newest',
                        narrowed: { weekday: String(day), hour: String(hour) },
                      })
                    }
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SaveButton choice={choice} days={days} countOf={countOf} />
    </>
  )
}

function HeatCell(props: {
  count: number
  most: number
  when: readonly [string, string]
  onLook: () => void
}): VNode {
  const { count, most, when, onLook } = props
  const text = words('busy-cell', ...when, count)
  return (
    <td class={`heat-${Math.ceil((count / most) * WARMEST)}`}>
      {count === 0 ? (
        <span class="unseen">{text}</span>
      ) : (
        <button type="button" title={text} aria-label={text} onClick={onLook}>
          {count}
        </button>
      )}
    </td>
  )
}

function SaveButton(props: {
  choice: Choice
  days: readonly string[]
  countOf: (day: number, hour: number) => number
}): VNode {
  const { choice, days, countOf } = props
  function save(): void {
    const rows = days.map((name, day) => [name, ...HOURS.map((hour) => countOf(day, hour))])
    saveFile(
      `${fileName(choice, 'busy')}.csv`,
      csvOf([[words('weekday'), ...HOURS.map(formatHour)], ...rows]),
    )
  }
  return (
    <button type="button" class="button is-quiet is-small report-save" onClick={save}>
      {words('csv')}
    </button>
  )
}
