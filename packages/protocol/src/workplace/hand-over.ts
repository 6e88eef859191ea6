import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { TEXT_MAX_LENGTH } from '../limits.ts'
import { addNoteSchema } from './notes.ts'

/** `POST /v1/agent/conversations/:id/transfer`: to an agent, or into the queue of a team. */
export const transferSchema = z.object({
  to: z.union([z.object({ agentId: idSchema }), z.object({ teamId: idSchema })]),
  /** For whoever takes over. */
  note: addNoteSchema.omit({ mentions: true }).optional(),
  /** What was written and not sent: it goes along to an agent. */
  draft: z.string().max(TEXT_MAX_LENGTH).optional(),
})

/** `GET` and `PUT /v1/agent/conversations/:id/draft`: what an agent has written and not sent, on whichever device. */
export const draftSchema = z.object({ text: z.string().max(TEXT_MAX_LENGTH) })

export type Transfer = z.infer<typeof transferSchema>
export type Draft = z.infer<typeof draftSchema>
