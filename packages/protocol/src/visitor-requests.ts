import { z } from 'zod'
import { lastMessageSchema, messageSchema, pageSchema, seqSchema } from './entities.ts'
import { cursorSchema, idSchema } from './ids.ts'
import { introductionSchema } from './introduction.ts'
import {
  FILES_MAX,
  PEEK_MAX_LENGTH,
  RATING_COMMENT_MAX_LENGTH,
  SEARCH_TEXT_MAX_LENGTH,
  TEXT_MAX_LENGTH,
} from './limits.ts'
import { availabilitySchema } from './signals.ts'
import { visitorConversationSchema, visitorEntitySchema } from './visitor-entities.ts'

/*
 * What a visitor's client asks. Every request names its site in the query (`?site=KEY`) and carries the
 * visitor's token as `Authorization: Bearer TOKEN`.
 */

/** Files that have arrived, each once. */
export const fileIdsSchema = z
  .array(idSchema)
  .max(FILES_MAX)
  .refine((ids) => new Set(ids).size === ids.length, 'names a file twice')

/** BCP 47, as browsers report it; anything else is treated as unknown. */
export const languageSchema = z
  .string()
  .regex(/^[A-Za-z0-9-]{0,35}$/)
  .catch('')

/** `POST /v1/visitor/session`: who am I, and where did we stop? */
export const openSessionSchema = z.object({ page: pageSchema.optional() })

export const visitorSnapshotSchema = z.object({
  visitorId: idSchema,
  changes: z.array(visitorEntitySchema),
  cursor: cursorSchema,
  /** Whether anybody is there to answer. */
  online: z.boolean(),
})

/**
 * `POST /v1/visitor/conversations/:id/peek`: the end of what is typed and not sent. Heeded where the owner wants agents
 * to see it.
 */
export const tellPeekSchema = z.object({ text: z.string().max(PEEK_MAX_LENGTH) })

/**
 * `POST /v1/visitor/messages`: say something. The first message makes the visitor and the conversation.
 * `id` and `conversationId` are made by the client, so that sending twice creates once.
 */
export const visitorSendSchema = z.object({
  id: idSchema,
  conversationId: idSchema,
  /** May be empty where there are files. */
  text: z.string().max(TEXT_MAX_LENGTH),
  files: fileIdsSchema.optional(),
  /** Highest seq of this conversation that the sender has: the answer brings what lies between. */
  seen: seqSchema,
  page: pageSchema.optional(),
  language: languageSchema.optional(),
  /** Only what comes with the message that begins a conversation is heeded. */
  about: introductionSchema.optional(),
  /** The id of the message that this one answers. */
  quote: idSchema.optional(),
})

/** `GET /v1/visitor/availability`: whether anybody is there, for who has not written yet. */
export const availableSchema = availabilitySchema.omit({ kind: true })

/** What a visitor's deed changed, and whatever the sender has missed. */
export const visitorDeedSchema = z.object({ changes: z.array(visitorEntitySchema) })

/** `PATCH /v1/visitor/conversations/:id/messages/:message`, and the same for agents: another text in place of the own one. */
export const editMessageSchema = z.object({ text: z.string().min(1).max(TEXT_MAX_LENGTH) })

/** `PUT /v1/visitor/conversations/:id/rating`: the site says which scale it is on. Rating again takes its place. */
export const rateSchema = z.object({
  score: z.int().min(1).max(5),
  comment: z.string().trim().max(RATING_COMMENT_MAX_LENGTH).default(''),
})

/** `GET /v1/visitor/conversations?before=NEXT`: a page of the visitor's own conversations, the newest first. */
export const ownConversationsSchema = z.object({
  conversations: z.array(
    z.object({
      conversation: visitorConversationSchema,
      lastMessage: lastMessageSchema.nullable(),
    }),
  ),
  /** Where the next page begins; null: there is none. */
  next: z.string().nullable(),
})

/** What is searched for in a conversation: case, accents and width make no difference. */
export const searchTextSchema = z.string().trim().min(1).max(SEARCH_TEXT_MAX_LENGTH)

/** `GET /v1/visitor/conversations/:id/matches?text=LAMP`: which messages hold a text, the newest first. */
export const matchesSchema = z.object({
  seqs: z.array(seqSchema),
  /** Whether older messages were left out: there are too many matches, or too much to look through. */
  more: z.boolean(),
})

/** `PUT /v1/visitor/conversations/:id/read`, and the same for agents. */
export const readMarkSchema = z.object({ seq: seqSchema })

/** `POST /v1/visitor/page`: the visitor looks at another page now. */
export const visitorPageSchema = z.object({ page: pageSchema })

/** `GET …/conversations/:id/messages?before=SEQ`: a page of history, oldest first. */
export const historySchema = z.object({
  messages: z.array(messageSchema),
  /** Whether there are older ones. */
  more: z.boolean(),
})

/** `POST /v1/visitor/tickets`: a way to open one EventSource, which cannot send a header. */
export const ticketSchema = z.object({ ticket: z.string(), expiresInMs: z.int().positive() })

export type OpenSession = z.infer<typeof openSessionSchema>
export type VisitorSnapshot = z.infer<typeof visitorSnapshotSchema>
export type VisitorSend = z.infer<typeof visitorSendSchema>
export type VisitorDeed = z.infer<typeof visitorDeedSchema>
export type EditMessage = z.infer<typeof editMessageSchema>
export type Rate = z.infer<typeof rateSchema>
export type OwnConversations = z.infer<typeof ownConversationsSchema>
export type Matches = z.infer<typeof matchesSchema>
export type ReadMark = z.infer<typeof readMarkSchema>
export type VisitorPage = z.infer<typeof visitorPageSchema>
export type Available = z.infer<typeof availableSchema>
export type History = z.infer<typeof historySchema>
export type Ticket = z.infer<typeof ticketSchema>
