import { z } from 'zod'
import { personEmailSchema, personNameSchema } from '../person.ts'

/** `PATCH /v1/agent/visitors/:id`: what agents have learnt of somebody. What is left out stays; null: nobody knows it. */
export const editVisitorSchema = z.object({
  name: personNameSchema.nullable().optional(),
  email: personEmailSchema.nullable().optional(),
  phone: z.string().trim().min(1).max(50).nullable().optional(),
})

export type EditVisitor = z.infer<typeof editVisitorSchema>
