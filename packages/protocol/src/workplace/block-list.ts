import { z } from 'zod'
import { visitorSchema } from '../entities.ts'

/**
 * `GET /v1/agent/blocks?before=NEXT`: a page of the visitors who are blocked, the newest block first.
 * `DELETE /v1/agent/visitors/:id/block` lifts a block: an agent those of their own, owners and admins all.
 */
export const blockListSchema = z.object({
  blocked: z.array(
    z.object({
      visitor: visitorSchema,
      /** An IPv4 address, or the network of an IPv6 one. Owners and admins only. */
      network: z.string().optional(),
    }),
  ),
  /** Where the next page begins; null: there is none. */
  next: z.string().nullable(),
})

export type BlockList = z.infer<typeof blockListSchema>
