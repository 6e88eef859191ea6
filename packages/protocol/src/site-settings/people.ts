import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { textsSchema } from './texts.ts'

/** A team that visitors can choose, under the name that they are shown. */
export const offeredTeamSchema = z.object({ id: idSchema, label: textsSchema(60) })

/** Who visitors meet. */
export const peopleSchema = z.object({
  /** Whether visitors are shown the names of those who are there before they write. */
  faces: z.boolean().default(true),
  /** Whether visitors are told how soon they are usually answered. */
  replyTime: z.boolean().default(true),
  /** Of several, visitors choose one before they write; one alone gets all their conversations. */
  teams: z.array(offeredTeamSchema).max(20).default([]),
})

export type OfferedTeam = z.infer<typeof offeredTeamSchema>
export type People = z.infer<typeof peopleSchema>
