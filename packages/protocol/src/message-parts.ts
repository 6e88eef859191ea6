import { z } from 'zod'
import { idSchema } from './ids.ts'
import {
  CARD_LINKS_MAX,
  CARD_TEXT_MAX_LENGTH,
  CARDS_MAX,
  OPTION_MAX_LENGTH,
  OPTIONS_MAX,
} from './limits.ts'

/*
 * What a message may have beside its text.
 */

/** Who wrote a message. Agents are named as they were called when they wrote it. */
export const authorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('visitor') }),
  z.object({ kind: z.literal('agent'), id: idSchema, name: z.string() }),
])

/** The message that another one answers. */
export const quoteSchema = z.object({
  id: idSchema,
  /** Where it stands in the same conversation. */
  seq: z.int().positive(),
  author: authorSchema,
  /** The beginning of its text; empty once it is deleted. */
  excerpt: z.string(),
})

/** An answer that the visitor can choose instead of typing it. */
export const optionSchema = z.string().trim().min(1).max(OPTION_MAX_LENGTH)

/** An address that a card leads to: nothing that could run in the page. */
const cardLinkSchema = z.object({
  label: z.string().trim().min(1).max(OPTION_MAX_LENGTH),
  url: z
    .string()
    .max(2_000)
    .regex(/^(https?:\/\/|mailto:|tel:)[^\s"<>]+$/i, 'must be an address'),
})

/** Something that is shown as a small sheet: a product, an order, an article. */
export const cardSchema = z.object({
  title: z.string().trim().min(1).max(100),
  text: z.string().trim().max(CARD_TEXT_MAX_LENGTH).optional(),
  links: z.array(cardLinkSchema).max(CARD_LINKS_MAX).optional(),
})

export const optionsSchema = z.array(optionSchema).min(1).max(OPTIONS_MAX)
export const cardsSchema = z.array(cardSchema).min(1).max(CARDS_MAX)

export type Author = z.infer<typeof authorSchema>
export type Quote = z.infer<typeof quoteSchema>
export type Card = z.infer<typeof cardSchema>
