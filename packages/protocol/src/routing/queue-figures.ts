import { z } from 'zod'
import { idSchema } from '../ids.ts'

/** How a team's queue does now. */
export const queueFiguresSchema = z.object({
  teamId: idSchema,
  waiting: z.int().nonnegative(),
  /** Since when the one waits who has waited longest; null when nobody does. */
  oldestAt: z.int().nonnegative().nullable(),
  /** How many entered the queue, and how many an agent took out of it, in the last half hour. */
  arrived: z.int().nonnegative(),
  served: z.int().nonnegative(),
  /** How long somebody waits who comes now; null while nobody can tell. */
  waitMs: z.int().nonnegative().nullable(),
})

/** `GET /v1/agent/queues`. */
export const queuesSchema = z.object({ queues: z.array(queueFiguresSchema) })

export type QueueFigures = z.infer<typeof queueFiguresSchema>
export type Queues = z.infer<typeof queuesSchema>
