import type { Holiday, Hours, Span } from '@tealight/protocol'
import type { VNode } from 'preact'
import { formatWeekday } from '../../i18n/formats.ts'
import type { Bound } from '../fields/bound.ts'
import { within } from '../fields/bound.ts'
import { ChoiceField, SelectField } from '../fields/choice-field.tsx'
import { RowsField } from '../fields/rows-field.tsx'
import { TextField } from '../fields/text-field.tsx'
import { TimeField } from '../fields/time-field.tsx'
import { ZoneField } from '../fields/zone-field.tsx'
import { section } from '../section.tsx'
import { words } from './hours-words.ts'

/** When visitors find somebody. */
export const hours = section({
  name: 'hours',
  path: 'settings.hours',
  title: () => words('title'),
  help: () => words('help'),
  read: ({ settings }) => settings.hours,
  write: (value) => ({ settings: { hours: value } }),
  Fields,
})

const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const
type DayName = (typeof DAYS)[number]

function Fields({ form }: { form: Bound<Hours> }): VNode {
  return (
    <>
      <WeekFields form={form} hint={words('week-hint')} />
      <ChoiceField
        of={within(form, 'email')}
        label={words('email')}
        hint={words('email-hint')}
        choices={{
          required: words('email-required'),
          optional: words('email-optional'),
          off: words('email-off'),
        }}
      />
    </>
  )
}

/** When something is open: the week, and the days on which it isn't. */
export function WeekFields(props: { form: Bound<Omit<Hours, 'email'>>; hint: string }): VNode {
  const { form, hint } = props
  return (
    <>
      <ZoneField of={within(form, 'timeZone')} label={words('zone')} />
      <RowsField
        of={within(form, 'week')}
        label={words('week')}
        hint={hint}
        most={50}
        title={({ day }) => formatWeekday(day)}
        fresh={() => nextSpan(form.value.week)}
        Fields={SpanFields}
      />
      <RowsField
        of={within(form, 'holidays')}
        label={words('holidays')}
        hint={words('holidays-hint')}
        most={100}
        title={({ name, date }) => name || date || words('holiday')}
        fresh={(): Holiday => ({ date: '', name: '' })}
        Fields={HolidayFields}
      />
    </>
  )
}

function SpanFields({ row }: { row: Bound<Span> }): VNode {
  const day = within(row, 'day')
  const of: Bound<DayName> = {
    ...day,
    value: DAYS[day.value - 1] ?? '1',
    set: (name, at) => day.set(Number(name), at),
  }
  return (
    <>
      <SelectField
        of={of}
        label={words('day')}
        choices={DAYS}
        wordsFor={(name) => formatWeekday(Number(name))}
      />
      <TimeField of={within(row, 'from')} label={words('from')} />
      <TimeField of={within(row, 'to')} label={words('to')} hint={words('to-hint')} />
    </>
  )
}

function HolidayFields({ row }: { row: Bound<Holiday> }): VNode {
  return (
    <>
      <TextField
        of={within(row, 'date')}
        label={words('date')}
        hint={words('date-hint')}
        pattern="(\d{4}-)?\d{2}-\d{2}"
        placeholder="2027-04-05"
        isRequired
        isCode
      />
      <TextField of={within(row, 'name')} label={words('name')} maxLength={60} />
    </>
  )
}

/** The day after the last one, at the same times. */
function nextSpan(week: readonly Span[]): Span {
  const last = week.at(-1)
  return last === undefined
    ? { day: 1, from: '09:00', to: '17:00' }
    : { ...last, day: (last.day % 7) + 1 }
}
