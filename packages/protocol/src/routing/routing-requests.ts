import { z } from 'zod'
import { prioritySchema, topicSchema } from './priority.ts'

/*
 * What agents and admins ask of the routing. Besides: `POST /v1/agent/teams/:id/claims` takes the next one out of a
 * team's queue, `DELETE /v1/agent/conversations/:id/claim` gives one back, and `DELETE …/offer` turns an offer down.
 */

/** Whether an agent who is here takes conversations. */
export const availabilityChoiceSchema = z.enum(['open', 'away'])

/** `PUT /v1/agent/availability`: for oneself. Going away may hand everything over. */
export const setAvailabilitySchema = z.object({
  availability: availabilityChoiceSchema,
  handOver: z.boolean().optional(),
})

/** `PUT /v1/agent/conversations/:id/snooze`: until then, or until the visitor writes; `DELETE` wakes it. */
export const snoozeSchema = z.object({ until: z.int().nonnegative().nullable() })

/** `PUT /v1/agent/conversations/:id/priority`. */
export const setPrioritySchema = z.object({ priority: prioritySchema })

/** Languages that an agent speaks: `de` is all of German, `pt-BR` only that of Brazil. */
export const spokenLanguagesSchema = z
  .array(z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a language such as de'))
  .max(50)

/** What agents know about. */
export const knownTopicsSchema = z.array(topicSchema.min(1)).max(50)

/** Null: what the workspace says. */
export const agentCapacitySchema = z.int().min(0).max(200).nullable()

/** `PATCH /v1/admin/agents/:id/skills`: what is left out stays as it is. */
export const editSkillsSchema = z.object({
  languages: spokenLanguagesSchema.optional(),
  topics: knownTopicsSchema.optional(),
  capacity: agentCapacitySchema.optional(),
})

export type AvailabilityChoice = z.infer<typeof availabilityChoiceSchema>
export type SetAvailability = z.infer<typeof setAvailabilitySchema>
export type Snooze = z.infer<typeof snoozeSchema>
export type SetPriority = z.infer<typeof setPrioritySchema>
export type EditSkills = z.infer<typeof editSkillsSchema>
