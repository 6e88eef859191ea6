import { z } from 'zod'
import { fileSchema } from './files.ts'
import { idSchema, siteKeySchema } from './ids.ts'
import { attributesSchema } from './person.ts'
import { PAGE_TITLE_MAX_LENGTH, PAGE_URL_MAX_LENGTH } from './limits.ts'

/*
 * Entities as agents see them, and the parts that every audience shares.
 * Times are milliseconds since 1970 (UTC) everywhere on the wire.
 */

export const revSchema = z.int().nonnegative()
export const timeSchema = z.int().nonnegative()

/** A position within a conversation: its first message is 1, and there are no gaps. */
export const seqSchema = z.int().nonnegative()

/** The page of the site that a visitor is looking at. */
export const pageSchema = z.object({
  url: z.string().max(PAGE_URL_MAX_LENGTH),
  title: z.string().max(PAGE_TITLE_MAX_LENGTH),
})

export const roleSchema = z.enum(['owner', 'admin', 'agent'])
export const statusSchema = z.enum(['queued', 'open', 'resolved'])

/** Who wrote a message. Agents are named as they were called when they wrote it. */
export const authorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('visitor') }),
  z.object({ kind: z.literal('agent'), id: idSchema, name: z.string() }),
])

/** What happened to a conversation, told in its transcript. */
export const eventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claimed'), agentId: idSchema, agentName: z.string() }),
  z.object({ kind: z.literal('resolved'), agentId: idSchema, agentName: z.string() }),
  z.object({ kind: z.literal('reopened'), agentId: idSchema, agentName: z.string() }),
  z.object({ kind: z.literal('returned') }),
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
    /** May be empty where there are files. */
    text: z.string(),
    files: z.array(fileSchema).optional(),
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
})

export const agentSchema = z.object({
  kind: z.literal('agent'),
  id: idSchema,
  rev: revSchema,
  name: z.string(),
  email: z.string(),
  role: roleSchema,
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
  /** The agent who answers: set exactly while the status is `open`. */
  assigneeId: idSchema.nullable(),
  /** Since when it waits: set exactly while the status is `queued`. */
  queuedAt: timeSchema.nullable(),
  /** Set exactly while the status is `resolved`. */
  resolvedAt: timeSchema.nullable(),
  createdAt: timeSchema,
  /** The e-mail address that the visitor has left with it, to be answered there. */
  contact: z.string().nullable(),
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
})

export const entitySchema = z.union([
  workspaceSchema,
  siteSchema,
  teamSchema,
  agentSchema,
  visitorSchema,
  conversationSchema,
  messageSchema,
])

export type Page = z.infer<typeof pageSchema>
export type Role = z.infer<typeof roleSchema>
export type Status = z.infer<typeof statusSchema>
export type Author = z.infer<typeof authorSchema>
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
