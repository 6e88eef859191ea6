import { z } from 'zod'
import { timeSpanSchema, timeZoneSchema } from '../site-settings/hours.ts'

/*
 * What an agent wants to be told, and how. It is kept with the agent and follows them from device to device; how loud
 * it is, and whether a browser may show anything, belongs to the browser.
 */

const wanted = z.boolean().default(true)

/** How one kind of news is told. */
const waysSchema = z.object({ sound: wanted, notice: wanted }).prefault({})

/** From a time to a time on these days: into the next day when that is not later. */
export const quietTimeSchema = z.object({
  /** 1 is Monday, 7 is Sunday. */
  days: z.array(z.int().min(1).max(7)).min(1).max(7),
  ...timeSpanSchema.shape,
})

/** `GET` and `PUT /v1/agent/notifications`: whole. */
export const notificationChoicesSchema = z.object({
  kinds: z
    .object({
      offered: waysSchema,
      given: waysSchema,
      called: waysSchema,
      message: waysSchema,
      waiting: waysSchema,
    })
    .prefault({}),
  /** Whether a notification shows what was written. */
  previews: wanted,
  /** Whether to be told while one is away. */
  whileAway: z.boolean().default(false),
  /** When nothing is told. */
  quiet: z
    .object({
      /** Where the times are told. */
      timeZone: timeZoneSchema.default('UTC'),
      times: z.array(quietTimeSchema).max(20).default([]),
    })
    .prefault({}),
})

export type QuietTime = z.infer<typeof quietTimeSchema>
export type NotificationChoices = z.infer<typeof notificationChoicesSchema>
