import { z } from 'zod'

/**
 * What an owner writes for visitors, by language: `{ "en": "Order number", "de": "Bestellnummer" }`. Who speaks none of
 * them is shown the first.
 */
export function textsSchema(maxLength: number) {
  return z
    .record(
      z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language such as de'),
      z.string().max(maxLength),
    )
    .refine((texts) => Object.keys(texts).length <= 30, 'must be at most 30 languages')
    .default({})
}

export type Texts = Record<string, string>
