import { z } from 'zod'

/** What came of reaching out: it was shown, the chat was opened, the visitor wrote. */
export const reachResultSchema = z.enum(['shown', 'opened', 'answered'])

/** `POST /v1/visitor/reach`: a beacon without a token, for it is nobody's in particular. */
export const tellReachSchema = z.object({
  rule: z.string().regex(/^[A-Za-z0-9_-]{1,36}$/),
  result: reachResultSchema,
})

/** `GET /v1/admin/sites/:id/reach`: how often what came of which rule. */
export const reachCountsSchema = z.object({
  counts: z.array(
    z.object({ rule: z.string(), result: reachResultSchema, count: z.int().nonnegative() }),
  ),
})

export type ReachResult = z.infer<typeof reachResultSchema>
export type TellReach = z.infer<typeof tellReachSchema>
export type ReachCounts = z.infer<typeof reachCountsSchema>
