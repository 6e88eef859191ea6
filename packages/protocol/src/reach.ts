import { z } from 'zod'
import { reachRuleIdSchema } from './site-settings/reach.ts'

/** What came of reaching out: it was shown, the chat was opened, the visitor wrote. */
export const reachResultSchema = z.enum(['shown', 'opened', 'answered'])

/** `POST /v1/visitor/reach`: a beacon without a token, for it is nobody's in particular. */
export const tellReachSchema = z.object({
  rule: reachRuleIdSchema,
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
