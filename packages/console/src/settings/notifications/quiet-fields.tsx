import type { NotificationChoices, QuietTime } from '@tealight/protocol'
import type { VNode } from 'preact'
import { formatWeekday } from '../../i18n/formats.ts'
import { type Bound, within } from '../fields/bound.ts'
import { RowsField } from '../fields/rows-field.tsx'
import { TimeField } from '../fields/time-field.tsx'
import { ZoneField } from '../fields/zone-field.tsx'
import { words as hoursWords } from '../sections/hours-words.ts'
import { words } from './words.ts'

/** When nothing is told. */
export function QuietFields({ of }: { of: Bound<NotificationChoices['quiet']> }): VNode {
  return (
    <>
      <RowsField
        of={within(of, 'times')}
        label={words('quiet')}
        hint={words('quiet-hint')}
        most={20}
        title={({ from, to }) => `${from} – ${to}`}
        fresh={() => NIGHTS}
        Fields={TimeFields}
      />
      {of.value.times.length > 0 && (
        <ZoneField of={within(of, 'timeZone')} label={hoursWords('zone')} />
      )}
    </>
  )
}

const WEEK = [1, 2, 3, 4, 5, 6, 7]
const NIGHTS: QuietTime = { days: WEEK, from: '20:00', to: '08:00' }

function TimeFields({ row }: { row: Bound<QuietTime> }): VNode {
  return (
    <>
      <DaysField of={within(row, 'days')} />
      <div class="field-pair quiet-times">
        <TimeField of={within(row, 'from')} label={hoursWords('from')} />
        <TimeField of={within(row, 'to')} label={hoursWords('to')} hint={hoursWords('to-hint')} />
      </div>
    </>
  )
}

/** Days of the week: one of them at least. */
function DaysField({ of }: { of: Bound<number[]> }): VNode {
  const isOnly = (day: number): boolean => of.value.length === 1 && of.value[0] === day
  return (
    <fieldset class="field week-days">
      <legend>{words('days')}</legend>
      {WEEK.map((day) => (
        <label key={day}>
          <input
            type="checkbox"
            checked={of.value.includes(day)}
            disabled={isOnly(day)}
            aria-label={formatWeekday(day)}
            onChange={({ currentTarget: { checked } }) =>
              of.set(WEEK.filter((one) => (one === day ? checked : of.value.includes(one))))
            }
          />
          <span aria-hidden="true">{formatWeekday(day, 'short')}</span>
        </label>
      ))}
    </fieldset>
  )
}
