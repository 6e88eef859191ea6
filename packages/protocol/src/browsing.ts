import { z } from 'zod'
import { countrySchema, entitySchema, pageSchema, timeSchema } from './entities.ts'
import { idSchema } from './ids.ts'
import { INVITATION_MAX_LENGTH, PAGE_URL_MAX_LENGTH } from './limits.ts'

/**
 * `POST /v1/visitor/browsing`: a beacon of a page whose visitor does not chat. Only where the owner wants it. Answered
 * with an invitation when an agent wants to talk.
 */
export const tellBrowsingSchema = z.object({
  page: pageSchema,
  referrer: z.string().max(PAGE_URL_MAX_LENGTH).default(''),
  /** The how many-th visit it is, where that is counted. */
  visits: z.int().positive().max(1_000_000).optional(),
  /** False when the page is left. */
  isHere: z.boolean().default(true),
})

/** What an agent says to somebody who has not written. */
export const invitationSchema = z.object({ text: z.string(), agentName: z.string() })

/** Somebody who looks at a site and has not written. Nothing of it is kept. */
export const browsingSchema = z.object({
  kind: z.literal('browsing'),
  /** The same for as long as this process lives and the browser keeps its address. It says nothing of who it is. */
  guestId: z.string(),
  siteId: idSchema,
  /** Null: has gone. */
  page: pageSchema.nullable(),
  referrer: z.string(),
  since: timeSchema,
  visits: z.int().positive().optional(),
  country: countrySchema,
  /** Which agent has said something, and whether the page was told. */
  invited: z.object({ agentId: idSchema, isShown: z.boolean() }).optional(),
})

/** `GET /v1/agent/visitors`: everybody who is on the sites now: who has not written, and who has. */
export const browsingListSchema = z.object({
  visitors: z.array(browsingSchema),
  changes: z.array(entitySchema),
})

/** `POST /v1/agent/visitors/:id/invitation`: says something to somebody who has not written. */
export const inviteSchema = z.object({ text: z.string().trim().min(1).max(INVITATION_MAX_LENGTH) })

export type TellBrowsing = z.infer<typeof tellBrowsingSchema>
export type Browsing = z.infer<typeof browsingSchema>
export type BrowsingList = z.infer<typeof browsingListSchema>
export type Invitation = z.infer<typeof invitationSchema>
export type Invite = z.infer<typeof inviteSchema>
