import { z } from 'zod'
import { attributeNameSchema } from '../person.ts'
import { textsSchema } from './texts.ts'

const common = {
  /** What agents see the answer under, and what tells the fields apart. */
  name: attributeNameSchema,
  /** The question as visitors read it. Where there is none, the widget has words of its own. */
  label: textsSchema(200),
  required: z.boolean().default(false),
}

const option = z.object({ name: z.string().trim().min(1).max(60), label: textsSchema(60) })

/** One question. Of `name`, `email` and `phone` there may be one each: their answers are the visitor's own. */
export const fieldSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('name'), ...common }),
  z.object({ kind: z.literal('email'), ...common }),
  z.object({ kind: z.literal('phone'), ...common }),
  z.object({ kind: z.literal('text'), ...common, long: z.boolean().default(false) }),
  z.object({ kind: z.literal('choice'), ...common, options: z.array(option).min(1).max(20) }),
  z.object({
    kind: z.literal('consent'),
    ...common,
    /** Where it can be read what is agreed to. */
    link: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]).default(''),
  }),
])

/** What visitors are asked before they write for the first time. */
export const formSchema = z.object({
  fields: z
    .array(fieldSchema)
    .max(12)
    .refine((fields) => isUnique(fields.map(({ name }) => name)), 'must have different names')
    .refine((fields) => isUnique(fields.map(personOf).filter(Boolean)), 'must ask for each once')
    .default([]),
})

export type Field = z.infer<typeof fieldSchema>
export type Form = z.infer<typeof formSchema>

function personOf({ kind }: { kind: string }): string | null {
  return kind === 'name' || kind === 'email' || kind === 'phone' ? kind : null
}

function isUnique(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length
}
