import { z } from 'zod'
import { statusSchema } from '../entities.ts'
import { idSchema } from '../ids.ts'
import { FILTER_NAMES_MAX, FILTER_TEXT_MAX_LENGTH, FILTER_WAIT_MAX_MINUTES } from '../limits.ts'
import { prioritySchema } from '../routing/priority.ts'

/*
 * Which conversations a list has, and in which order. Every list of the console is one of these: the built-in ones, a
 * team's, a saved view, and whatever somebody filters by hand.
 */

/** What a visitor thought, whatever it was counted in. */
export const verdictSchema = z.enum(['good', 'fair', 'poor'])

const some = <Name extends z.ZodType>(name: Name) => z.array(name).min(1).max(FILTER_NAMES_MAX)

/** What must all be so of a conversation; of several values of one field, any. What is left out asks for nothing. */
export const filterSchema = z.object({
  statuses: some(statusSchema).optional(),
  siteIds: some(idSchema).optional(),
  teamIds: some(idSchema).optional(),
  /** Whose it is: an agent's, `me`, or `nobody`. */
  assigneeIds: some(z.union([z.enum(['me', 'nobody']), idSchema])).optional(),
  tagIds: some(idSchema).optional(),
  /** The beginning of the language's tag: `pt` is Portuguese of everywhere. */
  languages: some(
    z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/, 'must be a language such as de'),
  ).optional(),
  priorities: some(prioritySchema).optional(),
  ratings: some(verdictSchema).optional(),
  /** It waits in a queue, and has for at least so long. */
  waitedMinutes: z.int().min(1).max(FILTER_WAIT_MAX_MINUTES).optional(),
  /** A note calls whoever asks. */
  callsMe: z.literal(true).optional(),
  /** It was reported as spam. Without this, no list has what was. */
  isSpam: z.literal(true).optional(),
  /** Words that were said in it, or are the visitor's name or address. */
  text: z.string().trim().min(1).max(FILTER_TEXT_MAX_LENGTH).optional(),
})

/**
 * `newest`: where something was last said first. `waiting`: those in a queue alone, in the order of the queue, which is
 * the longest wait first where all are as urgent. `called`: those that call whoever asks alone, the newest call first.
 */
export const orderSchema = z.enum(['newest', 'waiting', 'called'])

/** A list: which conversations, and in which order. */
export const viewSchema = z.object({ filter: filterSchema, order: orderSchema })

export type Verdict = z.infer<typeof verdictSchema>
export type Filter = z.infer<typeof filterSchema>
export type Order = z.infer<typeof orderSchema>
export type View = z.infer<typeof viewSchema>
