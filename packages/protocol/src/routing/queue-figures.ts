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

/** How much an agent has to do now, and how much they may be given. */
export const workloadSchema = z.object({
  agentId: idSchema,
  /** Takes conversations; is here and takes none; or is not here, at no node. */
  availability: z.enum(['open', 'away', 'offline']),
  /** What is open and what is offered, each as its channel weighs. */
  load: z.number().nonnegative(),
  capacity: z.number().nonnegative(),
})

/** `GET /v1/agent/queues`. */
export const queuesSchema = z.object({
  queues: z.array(queueFiguresSchema),
  agents: z.array(workloadSchema),
})

/** The figures of a queue, told when they have changed: once in a second at most. Agents only. */
export const queueFiguresSignalSchema = queueFiguresSchema.extend({
  kind: z.literal('queue-figures'),
})

/** The workload of an agent, told when it has changed: once in a second at most. Agents only. */
export const workloadSignalSchema = workloadSchema.extend({ kind: z.literal('workload') })

export type QueueFigures = z.infer<typeof queueFiguresSchema>
export type Workload = z.infer<typeof workloadSchema>
export type Queues = z.infer<typeof queuesSchema>
export type QueueFiguresSignal = z.infer<typeof queueFiguresSignalSchema>
export type WorkloadSignal = z.infer<typeof workloadSignalSchema>
