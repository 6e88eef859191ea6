import { nanoid } from 'nanoid'
import { idSchema, visitorTokenSchema } from '@tealight/protocol/schemas'
import type { Context } from 'hono'
import { z } from 'zod'
import { hashToken, newToken } from '../../auth/token.ts'
import type { SiteEnv } from '../env.ts'
import type { ChatHouse } from './routes.ts'
import { readVisitorCookie } from './visitor-cookie.ts'

/** The form as it stands in the page: sent twice, it is the same message of the same visitor. */
export interface MessageForm {
  id: string
  conversationId: string
  /** Whom a first message makes known; null where the cookie says who it is. */
  token: string | null
  text: string
  told: Told
}

/** What was told beside the message, by the names of the form's other fields. */
export type Told = Readonly<Record<string, string | undefined>>

export const messageFormSchema = z
  .object({
    id: idSchema,
    conversationId: idSchema,
    token: visitorTokenSchema.nullable().default(null),
    text: z.string(),
  })
  .catchall(z.string())
  .transform(({ id, conversationId, token, text, ...told }): MessageForm => {
    return { id, conversationId, token, text, told }
  })

/** A form for the next message of whoever asks. Nothing of it is kept before it comes back. */
export async function freshForm(c: Context<SiteEnv>, house: ChatHouse): Promise<MessageForm> {
  const token = readVisitorCookie(c)
  const conversationId = token === null ? null : await newestConversation(c, house, token)
  return {
    id: nanoid(),
    conversationId: conversationId ?? nanoid(),
    token: token === null ? newToken() : null,
    text: '',
    told: {},
  }
}

async function newestConversation(
  c: Context<SiteEnv>,
  { store, visitors }: ChatHouse,
  token: string,
): Promise<string | null> {
  const bearer = await visitors.look(c.var.site.id, hashToken(token))
  if (bearer === null) return null
  const { workspaceId, id } = bearer.visitor
  const [newest] = await store.reads(workspaceId).conversationsOf(id, 1)
  return newest?.id ?? null
}
