import { z } from 'zod'
import { browsingSchema } from './browsing.ts'
import { countrySchema, pageSchema, timeSchema } from './entities.ts'
import { idSchema } from './ids.ts'
import { queueFiguresSignalSchema, workloadSignalSchema } from './routing/queue-figures.ts'

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

/** What the visitor has typed so far and not sent, where the owner lets agents see that. Agents only. */
export const peekSchema = z.object({
  kind: z.literal('peek'),
  conversationId: idSchema,
  text: z.string(),
})

/** A visitor came, moved to another page, or left. Agents only. */
export const visitorPresenceSchema = z.object({
  kind: z.literal('visitor-presence'),
  visitorId: idSchema,
  online: z.boolean(),
  page: pageSchema.nullable(),
  /** Since when they are there. */
  since: timeSchema.optional(),
  country: countrySchema,
})

/** A colleague came or left. Agents only. */
export const agentPresenceSchema = z.object({
  kind: z.literal('agent-presence'),
  agentId: idSchema,
  online: z.boolean(),
})

/** An agent has a conversation open, or no more. Agents only. */
export const viewingSchema = z.object({
  kind: z.literal('viewing'),
  conversationId: idSchema,
  agentId: idSchema,
  isHere: z.boolean(),
})

/** Whether anybody is there to answer, and when else. Visitors only. */
export const availabilitySchema = z.object({
  kind: z.literal('availability'),
  /** It is open, and an agent is there. */
  online: z.boolean(),
  /** A few of the agents who are there, also after hours; none where the site shows none. */
  agents: z.array(z.object({ id: idSchema, name: z.string() })),
  /** How soon the first answer comes, as it was of late (a median); null: not known. */
  replyMs: z.int().nonnegative().nullable(),
  /** When it opens; null while it is open, or when that is not known. */
  opensAt: timeSchema.nullable(),
})

/** Where a visitor's conversation stands in its team's queue. Visitors only. */
export const queuePlaceSchema = z.object({
  kind: z.literal('queue-place'),
  conversationId: idSchema,
  /** 1 is next. */
  place: z.int().positive(),
  /** How long it will take, by the pace of the last half hour; null: not known. */
  waitMs: z.int().nonnegative().nullable(),
})

/** Saved views of whoever hears this have changed: they ask for them. Agents only. */
export const viewsSchema = z.object({ kind: z.literal('views') })

export const signalSchema = z.discriminatedUnion('kind', [
  typingSchema,
  peekSchema,
  visitorPresenceSchema,
  agentPresenceSchema,
  browsingSchema,
  viewingSchema,
  queueFiguresSignalSchema,
  workloadSignalSchema,
  viewsSchema,
])

export const visitorSignalSchema = z.discriminatedUnion('kind', [
  typingSchema,
  availabilitySchema,
  queuePlaceSchema,
])

export type Typing = z.infer<typeof typingSchema>
export type VisitorPresence = z.infer<typeof visitorPresenceSchema>
export type AgentPresence = z.infer<typeof agentPresenceSchema>
export type Viewing = z.infer<typeof viewingSchema>
export type QueuePlace = z.infer<typeof queuePlaceSchema>
export type Availability = z.infer<typeof availabilitySchema>
export type Signal = z.infer<typeof signalSchema>
export type VisitorSignal = z.infer<typeof visitorSignalSchema>
