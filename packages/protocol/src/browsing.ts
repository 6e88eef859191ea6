import { z } from 'zod'
import { pageSchema, timeSchema } from './entities.ts'
import { idSchema } from './ids.ts'
import { PAGE_URL_MAX_LENGTH } from './limits.ts'

/** `POST /v1/visitor/browsing`: a beacon of a page whose visitor does not chat. Only where the owner wants it. */
export const tellBrowsingSchema = z.object({
  page: pageSchema,
  referrer: z.string().max(PAGE_URL_MAX_LENGTH).default(''),
  /** False when the page is left. */
  isHere: z.boolean().default(true),
})

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
})

/** `GET /v1/agent/visitors`: everybody who is on the sites now and has not written. */
export const browsingListSchema = z.object({ visitors: z.array(browsingSchema) })

export type TellBrowsing = z.infer<typeof tellBrowsingSchema>
export type Browsing = z.infer<typeof browsingSchema>
export type BrowsingList = z.infer<typeof browsingListSchema>
