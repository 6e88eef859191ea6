import { z } from 'zod'
import {
  messageSchema,
  ratingSchema,
  revSchema,
  seqSchema,
  siteSchema,
  statusSchema,
  timeSchema,
} from './entities.ts'
import { idSchema } from './ids.ts'

/*
 * Entities as a visitor sees them. The rev of a visitor's entity counts the changes of its own
 * conversation (or site) alone: the workspace's numbers would tell a stranger how busy a company is.
 */

export const visitorSiteSchema = siteSchema.pick({
  kind: true,
  id: true,
  rev: true,
  name: true,
  greeting: true,
})

export const visitorConversationSchema = z.object({
  kind: z.literal('conversation'),
  id: idSchema,
  rev: revSchema,
  status: statusSchema.exclude(['snoozed']),
  /** The agent who answers, by the name that visitors know. */
  assignee: z.object({ id: idSchema, name: z.string() }).nullable(),
  createdAt: timeSchema,
  /** The e-mail address that the visitor has left with it. */
  contact: z.string().nullable(),
  /** What the visitor thinks of it since it was last resolved. */
  rating: ratingSchema.optional(),
  messageCount: seqSchema,
  /** Messages by agents that the visitor has not read. */
  unread: z.int().nonnegative(),
  /** The visitor's messages up to this seq were read by an agent. */
  agentReadSeq: seqSchema,
  visitorReadSeq: seqSchema,
})

export const visitorEntitySchema = z.union([
  visitorSiteSchema,
  visitorConversationSchema,
  messageSchema,
])

export type VisitorSite = z.infer<typeof visitorSiteSchema>
export type VisitorConversation = z.infer<typeof visitorConversationSchema>

/** An entity as it is after a durable change, as its visitor sees it. */
export type VisitorChange = z.infer<typeof visitorEntitySchema>
