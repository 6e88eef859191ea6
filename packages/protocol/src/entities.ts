import { z } from 'zod'
import { fileSchema } from './files.ts'
import { idSchema, siteKeySchema } from './ids.ts'
import { attributesSchema } from './person.ts'
import { PAGE_TITLE_MAX_LENGTH, PAGE_URL_MAX_LENGTH } from './limits.ts'
import { channelSchema, prioritySchema, topicSchema } from './routing/priority.ts'
import {
  agentCapacitySchema,
  availabilityChoiceSchema,
  knownTopicsSchema,
  spokenLanguagesSchema,
} from './routing/routing-requests.ts'
import { teamRoutingSchema } from './routing/team-routing.ts'
import { mentionSchema, noteSchema } from './workplace/notes.ts'
import { blockSchema } from './workplace/blocks.ts'
import { tagSchema } from './workplace/tags.ts'
import { authorSchema, cardsSchema, optionsSchema, quoteSchema } from './message-parts.ts'

/*
 * Entities as agents see them, and the parts that every audience shares.
 * Times are milliseconds since 1970 (UTC) everywhere on the wire.
 */

export const revSchema = z.int().nonnegative()
export const timeSchema = z.int().nonnegative()

/** A position within a conversation: its first message is 1, and there are no gaps. */
export const seqSchema = z.int().nonnegative()

/** Deleting is a change too: what has this is not there any more. */
const erasable = { deletedAt: timeSchema.optional() }

/** The page of the site that a visitor is looking at. */
export const pageSchema = z.object({
  url: z.string().max(PAGE_URL_MAX_LENGTH),
  title: z.string().max(PAGE_TITLE_MAX_LENGTH),
})

/** The country of somebody's address, such as `DE` (ISO 3166-1). Left out where that is not known. */
export const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .optional()

export const roleSchema = z.enum(['owner', 'admin', 'agent'])
export const statusSchema = z.enum(['queued', 'open', 'snoozed', 'resolved'])

/** What a visitor thinks of a conversation: 1 is the worst; the best is 2 of thumbs and 5 of all others. */
export const ratingSchema = z.object({
  scale: z.enum(['thumbs', 'faces', 'stars']),
  score: z.int().min(1).max(5),
  /** Empty when nothing was said. */
  comment: z.string(),
})

/** An agent whom visitors are not told of. */
const doerSchema = z.object({ id: idSchema, name: z.string() })

/** What happened to a conversation, told in its transcript. */
export const eventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('claimed'),
    agentId: idSchema,
    agentName: z.string(),
    /** The agent did not choose it: it was given to them. */
    routed: z.literal(true).optional(),
  }),
  /** It went back to the queue: the agent gave it back, signed off, or was gone for too long. */
  z.object({
    kind: z.literal('released'),
    agentId: idSchema,
    agentName: z.string(),
    why: z.enum(['by-hand', 'signed-off', 'vanished']),
  }),
  /** Nobody of its team came in time: another team's queue has it now. */
  z.object({ kind: z.literal('moved'), teamId: idSchema, teamName: z.string() }),
  /** The visitor has not answered for long: it is resolved then unless they do. */
  z.object({ kind: z.literal('warned'), resolvesAt: timeSchema }),
  /** It was resolved because the visitor did not answer. */
  z.object({ kind: z.literal('lapsed') }),
  z.object({
    kind: z.literal('resolved'),
    agentId: idSchema,
    agentName: z.string(),
    /** It goes on in another conversation of the same visitor. */
    continuedIn: idSchema.optional(),
  }),
  z.object({ kind: z.literal('reopened'), agentId: idSchema, agentName: z.string() }),
  /** A rule of the site had said this before the visitor wrote; `by`: in whose name, empty for the site's own. */
  z.object({ kind: z.literal('reached'), text: z.string(), by: z.string() }),
  z.object({ kind: z.literal('returned') }),
  /** The visitor ended it. */
  z.object({ kind: z.literal('ended') }),
  /** From then on nothing was taken of the visitor, who is told no more of it than until when; null: for ever. */
  z.object({
    kind: z.literal('blocked'),
    until: timeSchema.nullable(),
    by: doerSchema.optional(),
    reason: z.string().optional(),
    byAddress: z.literal(true).optional(),
    /** The conversation was reported as spam. */
    isSpam: z.literal(true).optional(),
  }),
  /** The block was lifted, or has ended by itself. */
  z.object({
    kind: z.literal('unblocked'),
    by: doerSchema.optional(),
    /** It was no spam. */
    isSpam: z.literal(true).optional(),
  }),
  /** The visitor rated it. Changes when the visitor rates it again. */
  z.object({ kind: z.literal('rated'), ...ratingSchema.shape }),
])

const messageBase = {
  kind: z.literal('message'),
  id: idSchema,
  rev: revSchema,
  conversationId: idSchema,
  seq: seqSchema,
  at: timeSchema,
}

/** One entry of a conversation: something that a person wrote, or something that happened. */
export const messageSchema = z.discriminatedUnion('type', [
  z.object({
    ...messageBase,
    type: z.literal('text'),
    author: authorSchema,
    /** May be empty where there are files, and is once it is deleted. */
    text: z.string(),
    files: z.array(fileSchema).optional(),
    /** When its author last changed the text. */
    editedAt: timeSchema.optional(),
    /** When its author erased it: nothing is left but that it was there. */
    deletedAt: timeSchema.optional(),
    quote: quoteSchema.optional(),
    /** What the visitor can answer by choosing, as long as nothing was answered. */
    options: optionsSchema.optional(),
    cards: cardsSchema.optional(),
  }),
  z.object({ ...messageBase, type: z.literal('system'), event: eventSchema }),
])

export const workspaceSchema = z.object({
  kind: z.literal('workspace'),
  id: idSchema,
  rev: revSchema,
  name: z.string(),
})

export const siteSchema = z.object({
  kind: z.literal('site'),
  id: idSchema,
  rev: revSchema,
  key: siteKeySchema,
  name: z.string(),
  greeting: z.string(),
  /** Origins whose pages may use this site; `*` stands for every page. */
  origins: z.array(z.string()),
})

export const teamSchema = z.object({
  kind: z.literal('team'),
  id: idSchema,
  rev: revSchema,
  name: z.string(),
  /** The agents who answer its queue. Nobody: whoever is there does. */
  memberIds: z.array(idSchema),
  routing: teamRoutingSchema,
  ...erasable,
})

export const agentSchema = z.object({
  kind: z.literal('agent'),
  id: idSchema,
  rev: revSchema,
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  /** Whether the agent takes conversations while being here. */
  availability: availabilityChoiceSchema,
  languages: spokenLanguagesSchema,
  topics: knownTopicsSchema,
  capacity: agentCapacitySchema,
})

export const visitorSchema = z.object({
  kind: z.literal('visitor'),
  id: idSchema,
  rev: revSchema,
  siteId: idSchema,
  /** Who the site's own backend says it is, which was proved; null: nobody in particular. */
  externalId: z.string().nullable(),
  /** Null while nobody knows it. */
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** What the site knows besides, and answers to its questions. */
  attributes: attributesSchema,
  /** BCP 47 tag of the visitor's browser, or empty. */
  language: z.string(),
  createdAt: timeSchema,
  /** Nothing is taken of them for now. */
  block: blockSchema.optional(),
  /** The visitor who is the same person, and whose name and conversations it goes by. */
  mergedInto: idSchema.optional(),
})

/** What a list shows of the newest message, without the message. */
export const lastMessageSchema = z.object({
  seq: seqSchema,
  at: timeSchema,
  /** Null for something that happened rather than was written. */
  author: authorSchema.nullable(),
  /** The beginning of its text; empty for a system message. */
  excerpt: z.string(),
  /** How many files it has, if it has some. */
  files: z.int().positive().optional(),
})

export const conversationSchema = z.object({
  kind: z.literal('conversation'),
  id: idSchema,
  rev: revSchema,
  siteId: idSchema,
  teamId: idSchema,
  visitorId: idSchema,
  status: statusSchema,
  /** The agent who answers: set while the status is `open`, and perhaps while it is `snoozed`. */
  assigneeId: idSchema.nullable(),
  /** When it came to the assignee who had not asked for it: from a colleague, or by the routing. */
  givenAt: timeSchema.optional(),
  /** Since when it waits: set exactly while the status is `queued`. */
  queuedAt: timeSchema.nullable(),
  /** The order of the queue, the lowest first: set exactly while the status is `queued`. */
  rank: z.int().optional(),
  /** Whose it is if they accept in time; nobody else can claim it until then. Only while the status is `queued`. */
  offer: z.object({ agentId: idSchema, until: timeSchema }).optional(),
  /** Until when it is snoozed; left out when it is until the visitor writes. */
  snoozedUntil: timeSchema.optional(),
  /** The visitor waits for an answer of the agent whose it is. Only while the status is `open`. */
  isOwed: z.literal(true).optional(),
  priority: prioritySchema,
  /** What it is about; left out when that is nothing in particular. */
  topic: topicSchema.optional(),
  /** BCP 47 tag of the language in which the chat is shown to the visitor, or empty. */
  language: z.string(),
  channel: channelSchema,
  /** Set exactly while the status is `resolved`. */
  resolvedAt: timeSchema.nullable(),
  createdAt: timeSchema,
  /** The e-mail address that the visitor has left with it, to be answered there. */
  contact: z.string().nullable(),
  /** What the visitor thinks of it since it was last resolved. */
  rating: ratingSchema.optional(),
  /** It was reported as spam: no list has it but that of spam. Only while the status is `resolved`. */
  isSpam: z.literal(true).optional(),
  /** The page on which the visitor last wrote. */
  page: pageSchema.nullable(),
  /** Also the seq of the newest message. */
  messageCount: seqSchema,
  lastMessage: lastMessageSchema.nullable(),
  /** Messages by the visitor that no agent has read. */
  unreadByAgents: z.int().nonnegative(),
  /** Messages by agents that the visitor has not read. */
  unreadByVisitor: z.int().nonnegative(),
  agentReadSeq: seqSchema,
  visitorReadSeq: seqSchema,
  /** How often its notes have changed: whoever has seen fewer changes asks for them. */
  noteStep: z.int().nonnegative(),
  /** Who shall look at it, or has. */
  mentions: z.array(mentionSchema),
  tagIds: z.array(idSchema),
  /** Agents who answer it beside the one whose it is. */
  helperIds: z.array(idSchema),
  /** Earlier conversations of the same visitor that go on in this one. */
  continues: z.array(idSchema).optional(),
})

export const entitySchema = z.union([
  workspaceSchema,
  siteSchema,
  teamSchema,
  agentSchema,
  visitorSchema,
  conversationSchema,
  messageSchema,
  noteSchema,
  tagSchema,
])

export type Page = z.infer<typeof pageSchema>
export type Role = z.infer<typeof roleSchema>
export type Rating = z.infer<typeof ratingSchema>
export type Status = z.infer<typeof statusSchema>
export type ConversationEvent = z.infer<typeof eventSchema>
export type Message = z.infer<typeof messageSchema>
export type TextMessage = Extract<Message, { type: 'text' }>
export type SystemMessage = Extract<Message, { type: 'system' }>
export type Workspace = z.infer<typeof workspaceSchema>
export type Site = z.infer<typeof siteSchema>
export type Team = z.infer<typeof teamSchema>
export type Agent = z.infer<typeof agentSchema>
export type Visitor = z.infer<typeof visitorSchema>
export type LastMessage = z.infer<typeof lastMessageSchema>
export type Conversation = z.infer<typeof conversationSchema>

/** An entity as it is after a durable change, as agents see it. */
export type Change = z.infer<typeof entitySchema>
