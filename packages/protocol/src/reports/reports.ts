import { z } from 'zod'
import { entitySchema, ratingSchema, timeSchema } from '../entities.ts'
import { idSchema } from '../ids.ts'
import { REPORT_DAYS_MAX, REPORT_SLOTS_MAX } from '../limits.ts'
import { timeZoneSchema } from '../site-settings/hours.ts'

/*
 * Figures of a period. Owners and admins see all of them, agents their own. docs/agents/reports.md defines each.
 */

export const reportStepSchema = z.enum(['hour', 'day', 'week', 'month'])

const daySchema = z
  .string()
  .regex(/^2\d{3}-\d{2}-\d{2}$/, 'must be a day such as 2027-04-05')
  .refine((day) => new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) === true, 'is no day')

const period = {
  from: daySchema,
  /** The last day, which belongs to it. */
  to: daySchema,
  /** Where the days begin at midnight. */
  zone: timeZoneSchema.default('UTC'),
}

const OUT_OF_ORDER = { path: ['to'], message: 'is before its beginning' }
const TOO_LONG = { path: ['to'], message: `is more than ${REPORT_DAYS_MAX} days after it` }

const filter = {
  siteId: idSchema.optional(),
  teamId: idSchema.optional(),
  agentId: idSchema.optional(),
  tagId: idSchema.optional(),
}

/** `GET /v1/agent/reports/figures`, also `/ratings` and `/concurrency`. */
export const reportSchema = z
  .object({ ...period, ...filter, step: reportStepSchema.default('day') })
  .refine(isInOrder, OUT_OF_ORDER)
  .refine(isShort, TOO_LONG)
  .refine(({ from, to, step }) => slotCount(from, to, step) <= REPORT_SLOTS_MAX, {
    path: ['step'],
    message: `makes more than ${REPORT_SLOTS_MAX} steps: choose longer ones`,
  })

export const reportGroupSchema = z.enum(['site', 'team', 'agent', 'tag'])

/** `GET /v1/agent/reports/groups`. */
export const reportGroupsSchema = z
  .object({ ...period, ...filter, of: reportGroupSchema })
  .refine(isInOrder, OUT_OF_ORDER)
  .refine(isShort, TOO_LONG)

/** `GET /v1/agent/reports/busy`. */
export const reportBusySchema = z
  .object({ ...period, ...filter })
  .refine(isInOrder, OUT_OF_ORDER)
  .refine(isShort, TOO_LONG)

/** What can be counted, and looked behind. */
export const figureSchema = z.enum([
  'begun',
  'returned',
  'offline',
  'asked',
  'answered',
  'first-response',
  'response',
  'waiting',
  'resolved',
  'missed',
  'held',
  'rating',
])

/** `GET /v1/agent/reports/conversations`: what a figure was counted from, the newest first or the longest. */
export const reportConversationsSchema = z
  .object({
    ...period,
    ...filter,
    figure: figureSchema,
    order: z.enum(['newest', 'longest']).default('newest'),
    /** One step of the period: the moment at which it begins, and that at which the next one does. */
    since: z.coerce.number().int().nonnegative().optional(),
    until: z.coerce.number().int().nonnegative().optional(),
    /** 0 is Monday; with `hour`, of the clocks in `zone`. */
    weekday: z.coerce.number().int().min(0).max(6).optional(),
    hour: z.coerce.number().int().min(0).max(23).optional(),
    score: z.coerce.number().int().min(1).max(5).optional(),
    scale: ratingSchema.shape.scale.optional(),
    skip: z.coerce.number().int().min(0).max(10_000).default(0),
  })
  .refine(isInOrder, OUT_OF_ORDER)
  .refine(isShort, TOO_LONG)

const countSchema = z.int().nonnegative()

/** How long something took, in ms: half of the times are at most `median`, nine of ten at most `p90`. */
const spreadSchema = z.object({ mean: z.number(), median: countSchema, p90: countSchema })

export const timesSchema = z.object({
  count: countSchema,
  /** Null when there are none. */
  clock: spreadSchema.nullable(),
  /** The same, of which only what lies in the hours of the site counts. */
  open: spreadSchema.nullable(),
})

export const figuresSchema = z.object({
  begun: countSchema,
  returned: countSchema,
  offline: countSchema,
  asked: countSchema,
  answered: countSchema,
  firstResponse: timesSchema,
  response: timesSchema,
  waiting: timesSchema,
  resolved: timesSchema,
  missed: timesSchema,
})

const slot = { from: timeSchema, to: timeSchema }

export const reportFiguresSchema = z.object({
  whole: figuresSchema,
  slots: z.array(figuresSchema.extend(slot)),
})

/** Figures of each site, team, agent or tag; the id is null for what belongs to nobody. */
export const reportGroupsResultSchema = z.object({
  groups: z.array(figuresSchema.extend({ id: idSchema.nullable() })),
})

/** How many conversations agents had in hand at the same time. */
export const reportConcurrencySchema = z.object({
  slots: z.array(
    z.object({
      ...slot,
      /** While there was one at least; null when there was none. */
      mean: z.number().nullable(),
      peak: countSchema,
    }),
  ),
})

/** How often each score was given. */
export const scoreSchema = z.object({
  scale: ratingSchema.shape.scale,
  score: z.int().min(1).max(5),
  count: countSchema,
})

export const reportRatingsSchema = z.object({
  whole: z.array(scoreSchema),
  slots: z.array(z.object({ ...slot, scores: z.array(scoreSchema) })),
})

/** What came in at which hour of which weekday (0 is Monday). What is not told is nought. */
export const reportBusyResultSchema = z.object({
  cells: z.array(
    z.object({
      weekday: z.int().min(0).max(6),
      hour: z.int().min(0).max(23),
      /** New conversations, and messages of visitors. */
      begun: countSchema,
      asked: countSchema,
    }),
  ),
})

export const reportItemSchema = z.object({
  conversationId: idSchema,
  at: timeSchema,
  /** The place in its transcript. */
  seq: z.int().nonnegative(),
  agentId: idSchema.nullable(),
  count: countSchema,
  ms: countSchema.nullable(),
  openMs: countSchema.nullable(),
  rating: ratingSchema.optional(),
})

export const reportConversationsResultSchema = z.object({
  items: z.array(reportItemSchema),
  /** The conversations and their visitors. */
  changes: z.array(entitySchema),
  /** The `skip` of the next page; null at the end. */
  next: countSchema.nullable(),
})

const DAY_MS = 24 * 60 * 60 * 1000
const STEPS_A_DAY = { hour: 25, day: 1, week: 1 / 7, month: 1 / 28 } as const

function daysOf(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1
}

function slotCount(from: string, to: string, step: z.infer<typeof reportStepSchema>): number {
  return daysOf(from, to) * STEPS_A_DAY[step]
}

function isInOrder({ from, to }: { from: string; to: string }): boolean {
  return from <= to
}

function isShort({ from, to }: { from: string; to: string }): boolean {
  return daysOf(from, to) <= REPORT_DAYS_MAX
}

export type ReportStep = z.infer<typeof reportStepSchema>
export type ReportGroup = z.infer<typeof reportGroupSchema>
export type Figure = z.infer<typeof figureSchema>
export type Report = z.infer<typeof reportSchema>
export type ReportConversations = z.infer<typeof reportConversationsSchema>
export type Spread = z.infer<typeof spreadSchema>
export type Times = z.infer<typeof timesSchema>
export type Figures = z.infer<typeof figuresSchema>
export type ReportFigures = z.infer<typeof reportFiguresSchema>
export type ReportGroupsResult = z.infer<typeof reportGroupsResultSchema>
export type ReportConcurrency = z.infer<typeof reportConcurrencySchema>
export type Score = z.infer<typeof scoreSchema>
export type ReportRatings = z.infer<typeof reportRatingsSchema>
export type ReportBusyResult = z.infer<typeof reportBusyResultSchema>
export type ReportItem = z.infer<typeof reportItemSchema>
export type ReportConversationsResult = z.infer<typeof reportConversationsResultSchema>
