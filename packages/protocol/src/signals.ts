import { z } from 'zod'
import { pageSchema } from './entities.ts'
import { idSchema } from './ids.ts'

/*
 * Signals are not kept: they have no rev, may be lost, and every new `hello` makes the old ones void.
 */

/** Somebody types. Shown for `TYPING_SHOWN_MS` unless repeated; a message by the same author ends it. */
export const typingSchema = z.object({
  kind: z.literal('typing'),
  conversationId: idSchema,
  /** Null: the visitor types. */
  agent: z.object({ id: idSchema, name: z.string() }).nullable(),
})

/** A visitor came, moved to another page, or left. Agents only. */
export const visitorPresenceSchema = z.object({
  kind: z.literal('visitor-presence'),
  visitorId: idSchema,
  online: z.boolean(),
  page: pageSchema.nullable(),
})

/** A colleague came or left. Agents only. */
export const agentPresenceSchema = z.object({
  kind: z.literal('agent-presence'),
  agentId: idSchema,
  online: z.boolean(),
})

/** Whether anybody is there to answer. Visitors only. */
export const availabilitySchema = z.object({
  kind: z.literal('availability'),
  online: z.boolean(),
})

export const signalSchema = z.discriminatedUnion('kind', [
  typingSchema,
  visitorPresenceSchema,
  agentPresenceSchema,
])

export const visitorSignalSchema = z.discriminatedUnion('kind', [typingSchema, availabilitySchema])

export type Typing = z.infer<typeof typingSchema>
export type VisitorPresence = z.infer<typeof visitorPresenceSchema>
export type AgentPresence = z.infer<typeof agentPresenceSchema>
export type Availability = z.infer<typeof availabilitySchema>
export type Signal = z.infer<typeof signalSchema>
export type VisitorSignal = z.infer<typeof visitorSignalSchema>
