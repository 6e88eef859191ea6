import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { BLOCK_REASON_MAX_LENGTH, BLOCK_MAX_MS, BLOCK_MIN_MS } from '../limits.ts'

/*
 * Visitors from whom nothing is taken for a while. They are never told by whom, nor why.
 */

/** Nothing is taken of a visitor until then. */
export const blockSchema = z.object({
  at: z.int().nonnegative(),
  /** Null: for ever. */
  until: z.int().nonnegative().nullable(),
  agentId: idSchema,
  agentName: z.string(),
  /** Where it was done. */
  conversationId: idSchema,
  /** For colleagues; empty when none was given. */
  reason: z.string(),
  /** Nor of anybody else who comes from the same network. */
  byAddress: z.literal(true).optional(),
})

/**
 * `PUT /v1/agent/conversations/:id/block`: blocks its visitor and ends what goes on with them. A block takes the place of
 * the one before. `PUT /v1/agent/conversations/:id/spam` does the same and takes the conversation out of all lists but
 * that of spam; `DELETE` puts it back to where it was and lifts the block.
 */
export const blockVisitorSchema = z.object({
  /** Null: for ever. */
  lastsMs: z.int().min(BLOCK_MIN_MS).max(BLOCK_MAX_MS).nullable(),
  /** Also the network that the visitor last wrote from, if that is still known. */
  byAddress: z.boolean().default(false),
  reason: z.string().trim().max(BLOCK_REASON_MAX_LENGTH).default(''),
})

export type VisitorBlock = z.infer<typeof blockSchema>
export type BlockVisitor = z.input<typeof blockVisitorSchema>
