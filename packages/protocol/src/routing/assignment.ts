import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { policySchema } from './team-routing.ts'

/** Why an agent was passed over. */
export const skipReasonSchema = z.enum([
  'not-here',
  'away',
  'full',
  'language',
  'topic',
  /** Did not accept it, or gave it back. */
  'declined',
])

/** One agent who was considered, with how much they had to do. */
export const candidateSchema = z.object({
  agentId: idSchema,
  load: z.number(),
  capacity: z.number(),
})

/** Why an agent got a conversation, or was offered it. */
export const assignmentSchema = z.object({
  id: idSchema,
  conversationId: idSchema,
  teamId: idSchema,
  agentId: idSchema,
  at: z.int().nonnegative(),
  /** Whether it was theirs at once, or theirs to accept. */
  kind: z.enum(['assigned', 'offered']),
  /**
   * What decided: the agent's own hand, the team's policy, that the agent had answered this visitor last, or that the
   * visitor came back soon.
   */
  by: z.enum(['hand', 'policy', 'last-agent', 'reopened']),
  policy: policySchema,
  /** Those among whom was chosen, the best first: of many the first ones. Empty when it was the agent's own hand. */
  candidates: z.array(candidateSchema),
  candidateCount: z.int().nonnegative(),
  /** Those who were passed over, and for what: of many the first ones. */
  skipped: z.array(z.object({ agentId: idSchema, reason: skipReasonSchema })),
  skippedCount: z.int().nonnegative(),
})

/** `GET /v1/agent/conversations/:id/assignments`: the newest first. */
export const assignmentsSchema = z.object({ assignments: z.array(assignmentSchema) })

export type SkipReason = z.infer<typeof skipReasonSchema>
export type Candidate = z.infer<typeof candidateSchema>
export type Assignment = z.infer<typeof assignmentSchema>
export type Assignments = z.infer<typeof assignmentsSchema>
