import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { prioritySchema, topicSchema } from './priority.ts'

/** What must all be so of a conversation that begins. What is left as it is asks for nothing. */
export const routingConditionsSchema = z.object({
  siteId: idSchema.nullable().default(null),
  /** Somewhere in the address of the page; `*` stands for anything. */
  url: z.string().max(300).default(''),
  /** The beginning of the visitor's language, such as `de`. */
  language: z.string().max(35).default(''),
  /** An answer that was given before the chat: of a choice the name of the option. */
  answer: z
    .object({ name: z.string().min(1).max(40), value: z.string().max(500) })
    .nullable()
    .default(null),
  /** The rule of reaching out that led here. */
  reach: z.string().max(36).default(''),
})

/** Chooses a team, a priority or a topic for conversations that begin. */
export const routingRuleSchema = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,36}$/),
  name: z.string().max(100).default(''),
  isOn: z.boolean().default(true),
  when: routingConditionsSchema.prefault({}),
  teamId: idSchema.nullable().default(null),
  priority: prioritySchema.nullable().default(null),
  topic: topicSchema.default(''),
})

/** Quarters are exact, however many are added. */
const weightSchema = z.number().min(0).max(10).multipleOf(0.25)

/**
 * What holds for all teams of a workspace: `GET` and `PUT /v1/admin/routing`. Of the rules that hold, the first one that
 * names a team chooses it, and so the first that names a priority, and a topic.
 */
export const workspaceRoutingSchema = z.object({
  rules: z.array(routingRuleSchema).max(100).default([]),
  /** How many conversations an agent gets who has no capacity of their own. */
  capacity: z.int().min(1).max(200).default(5),
  /** Whether agents may claim more than their capacity. They are never given more. */
  claimBeyond: z.boolean().default(true),
  /** How much of a capacity one conversation takes, by the way on which it came. */
  weights: z
    .object({ widget: weightSchema.default(1), page: weightSchema.default(1) })
    .prefault({}),
  /** After how many seconds the conversations of an agent who vanished go to the front of the queue; null: never. */
  vanishS: z.int().min(10).max(86_400).nullable().default(null),
  /** What becomes of the conversations of an agent who signs off. */
  signOff: z.enum(['requeue', 'keep']).default('requeue'),
  /** Whether an agent may be signed in at several places, or the newest signs off the others. */
  places: z.enum(['several', 'newest']).default('several'),
})

export type RoutingConditions = z.infer<typeof routingConditionsSchema>
export type RoutingRule = z.infer<typeof routingRuleSchema>
export type WorkspaceRouting = z.infer<typeof workspaceRoutingSchema>
