import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { hoursSchema } from '../site-settings/hours.ts'

const HOUR_S = 60 * 60
const DAY_S = 24 * HOUR_S

/** Who decides which agent gets the next conversation: the agents themselves, everybody in turn, or who has least to do. */
export const policySchema = z.enum(['manual', 'round-robin', 'least-busy'])

/** How a team's queue reaches its agents. Every field has a default: a new team is one whose agents claim. */
export const teamRoutingSchema = z.object({
  policy: policySchema.default('manual'),
  /** Whether an agent has to know a conversation's language and topic, or is only taken first who does. */
  skills: z.enum(['off', 'prefer', 'require']).default('prefer'),
  /** Whether the agent who answered this visitor last is taken first. */
  preferLast: z.boolean().default(true),
  /** How long an agent may take to accept what is offered, in seconds; 0: it is theirs at once. */
  acceptS: z.int().min(0).max(600).default(0),
  /** How many minutes of waiting weigh as much as one step of priority; 0: no waiting ever does. */
  agingMinutes: z.int().min(0).max(1_440).default(15),
  /** Which team takes over whoever has waited so long. */
  overflow: z
    .object({ teamId: idSchema, afterS: z.int().min(10).max(DAY_S) })
    .nullable()
    .default(null),
  /** How long a visitor may owe an answer until they are warned, and from then on until it is resolved. */
  inactivity: z
    .object({
      warnS: z
        .int()
        .min(30)
        .max(30 * DAY_S),
      resolveS: z
        .int()
        .min(30)
        .max(30 * DAY_S),
    })
    .nullable()
    .default(null),
  /** For how long after it was resolved a visitor who writes again comes back to the same agent; 0: never. */
  reopenS: z
    .int()
    .min(0)
    .max(30 * DAY_S)
    .default(0),
  /** When the queue is given out by itself. Without any span it always is. */
  hours: hoursSchema.omit({ email: true }).prefault({}),
})

export type Policy = z.infer<typeof policySchema>
export type TeamRouting = z.infer<typeof teamRoutingSchema>
