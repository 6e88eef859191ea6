import { z } from 'zod'

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00')

/** From a time to a time: of the next day when that is not later. */
export const timeSpanSchema = z.object({
  from: time,
  to: z.union([time, z.literal('24:00')]),
})

/** Open on a weekday from a time to a time. */
export const spanSchema = z.object({
  /** 1 is Monday, 7 is Sunday. */
  day: z.int().min(1).max(7),
  ...timeSpanSchema.shape,
})

/** A day on which nobody is there. */
export const holidaySchema = z.object({
  /** `2027-04-05`, or `12-25` for every year. */
  date: z
    .string()
    .regex(/^(\d{4}-)?\d{2}-\d{2}$/, 'must be a day such as 2027-04-05, or 12-25')
    .refine(isDay, 'is no day of the calendar'),
  /** For whoever keeps the list. */
  name: z.string().max(60).default(''),
})

/** As in the IANA database. */
export const timeZoneSchema = z
  .string()
  .max(64)
  .refine(isTimeZone, 'must be a time zone such as Europe/Berlin')

/** When a site's visitors find somebody. */
export const hoursSchema = z.object({
  /** Where the times below are told. */
  timeZone: timeZoneSchema.default('UTC'),
  /** Several spans on one day are fine. Without any, it is open at all times. */
  week: z.array(spanSchema).max(50).default([]),
  holidays: z.array(holidaySchema).max(100).default([]),
  /** Whether somebody who writes while nobody is there is asked for an e-mail address. */
  email: z.enum(['off', 'optional', 'required']).default('optional'),
})

export type Span = z.infer<typeof spanSchema>
export type Holiday = z.infer<typeof holidaySchema>
export type Hours = z.infer<typeof hoursSchema>

/** A day of every year may be the 29th of February. */
function isDay(date: string): boolean {
  const [day = 0, month = 0, year = 2024] = date.split('-').map(Number).reverse()
  return new Date(Date.UTC(year, month - 1, day)).getUTCMonth() === month - 1 && day > 0
}

function isTimeZone(name: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '' && /^[A-Z]/i.test(name)
    )
  } catch {
    return false
  }
}
