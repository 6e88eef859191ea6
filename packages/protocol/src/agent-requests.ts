import { z } from 'zod'
import { agentSchema, entitySchema, seqSchema } from './entities.ts'
import { cursorSchema, idSchema } from './ids.ts'
import { chosenSettingsSchema } from './site-settings/site-settings.ts'
import { teamRoutingSchema } from './routing/team-routing.ts'
import { fileIdsSchema } from './visitor-requests.ts'
import { cardsSchema, optionsSchema } from './message-parts.ts'
import {
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
  TEAM_MEMBERS_MAX,
  TEXT_MAX_LENGTH,
} from './limits.ts'

/*
 * What an agent's console asks. Same origin only; the session is an HttpOnly cookie.
 */

/** `POST /v1/agent/session`: sign in with a password, or once with a link. */
export const signInSchema = z.union([
  z.object({ email: z.string().max(320), password: z.string().max(PASSWORD_MAX_LENGTH) }),
  z.object({ link: z.string().max(200) }),
])

/** Who signed in. `hasPassword` is false for somebody who so far came by link only. */
export const sessionSchema = z.object({ agent: agentSchema, hasPassword: z.boolean() })

/** `PUT /v1/agent/password`. `current` is needed once there is one. */
export const setPasswordSchema = z.object({
  password: z.string().min(PASSWORD_MIN_LENGTH).max(PASSWORD_MAX_LENGTH),
  current: z.string().max(PASSWORD_MAX_LENGTH).optional(),
})

/**
 * `GET /v1/agent/bootstrap`: everything that the console starts from: the workspace, its sites, teams and
 * agents, all conversations that are queued or open (the newest 500), and their visitors.
 */
export const bootstrapSchema = z.object({
  agentId: idSchema,
  hasPassword: z.boolean(),
  changes: z.array(entitySchema),
  cursor: cursorSchema,
})

/** `POST /v1/agent/conversations/:id/messages`: answer. Answering a queued conversation claims it. */
export const agentSendSchema = z.object({
  id: idSchema,
  /** May be empty where there are files. */
  text: z.string().max(TEXT_MAX_LENGTH),
  files: fileIdsSchema.optional(),
  /** Highest seq of this conversation that the sender has: the answer brings what lies between. */
  seen: seqSchema,
  /** Nothing is sent when somebody else has written, or something has happened, after this seq. */
  since: seqSchema.optional(),
  /** The id of the message that this one answers. */
  quote: idSchema.optional(),
  options: optionsSchema.optional(),
  cards: cardsSchema.optional(),
})

/** What an agent's deed changed, and whatever the sender has missed. */
export const agentDeedSchema = z.object({ changes: z.array(entitySchema) })

/** `PATCH /v1/admin/sites/:id`: what is left out stays as it is. */
export const editSiteSchema = z.object({
  name: z.string().min(1).max(100).optional(),
  greeting: z.string().max(500).optional(),
  origins: z
    .array(
      z
        .string()
        .regex(/^(\*|https?:\/\/[^/\s]+)$/, 'must be an origin such as https://shop.example, or *'),
    )
    .max(50)
    .optional(),
  settings: chosenSettingsSchema.optional(),
})

/** `POST /v1/admin/teams`. */
export const addTeamSchema = z.object({ id: idSchema, name: z.string().trim().min(1).max(60) })

/** `PATCH /v1/admin/teams/:id`: what is left out stays as it is; the routing is whole. */
export const editTeamSchema = z.object({
  name: addTeamSchema.shape.name.optional(),
  memberIds: z.array(idSchema).max(TEAM_MEMBERS_MAX).optional(),
  routing: teamRoutingSchema.optional(),
})

export type AddTeam = z.infer<typeof addTeamSchema>
export type EditTeam = z.infer<typeof editTeamSchema>
export type SignIn = z.infer<typeof signInSchema>
export type Session = z.infer<typeof sessionSchema>
export type SetPassword = z.infer<typeof setPasswordSchema>
export type Bootstrap = z.infer<typeof bootstrapSchema>
export type AgentSend = z.infer<typeof agentSendSchema>
export type AgentDeed = z.infer<typeof agentDeedSchema>
export type EditSite = z.infer<typeof editSiteSchema>
