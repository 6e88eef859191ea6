import { z } from 'zod'
import { ATTRIBUTES_MAX } from './limits.ts'
import { EMAIL_PATTERN } from './patterns.ts'

/*
 * Who a visitor is: what the visitor or the page says, and what the site's own backend has signed.
 */

export const personNameSchema = z.string().trim().min(1).max(100)

export const personEmailSchema = z
  .string()
  .trim()
  .max(320)
  .regex(EMAIL_PATTERN, 'must be an email address')

export const attributeNameSchema = z
  .string()
  .regex(
    /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u,
    'must be 1 to 40 letters, digits, spaces or . _ -',
  )

export const attributeSchema = z.union([z.string().max(500), z.number(), z.boolean()])

/** What the site knows of a visitor, by names of its own: a plan, a customer number, what is in the cart. */
export const attributesSchema = z.record(attributeNameSchema, attributeSchema)

/** Attributes that shall change: null takes one away. */
export const changedAttributesSchema = z
  .record(attributeNameSchema, attributeSchema.nullable())
  .refine((all) => Object.keys(all).length <= ATTRIBUTES_MAX, `must be ${ATTRIBUTES_MAX} at most`)

/** `POST /v1/visitor/update`: what is left out stays as it is. */
export const updateVisitorSchema = z.object({
  name: personNameSchema.optional(),
  email: personEmailSchema.optional(),
  attributes: changedAttributesSchema.optional(),
})

/** HMAC-SHA256 of the user id with the site's secret, in hexadecimal. */
const signatureSchema = z.string().max(200)

/**
 * `POST /v1/visitor/identity`: this visitor is somebody whom the site knows. Its own backend proves that, either with
 * the signature of the user id or with a token (JWT, HS256) whose `sub` is the user id and which has an `exp`.
 */
export const identifySchema = updateVisitorSchema.extend({
  userId: z.string().min(1).max(200).optional(),
  signature: signatureSchema.optional(),
  jwt: z.string().max(4_000).optional(),
})

export const identifiedSchema = z.object({ visitorId: z.string() })

/** `GET /v1/admin/sites/:id/identity`: which secrets the site's backend may sign with, the newest first. */
export const identitySecretsSchema = z.object({
  secrets: z.array(
    z.object({
      madeAt: z.int().nonnegative(),
      /** The last characters, by which one is told from the other. */
      ending: z.string(),
    }),
  ),
})

/**
 * `POST /v1/admin/sites/:id/identity`: makes a new secret. This is the one time that it is shown. The one before stays
 * good until `DELETE /v1/admin/sites/:id/identity/previous`.
 */
export const newIdentitySecretSchema = identitySecretsSchema.extend({ secret: z.string() })

export type Attribute = z.infer<typeof attributeSchema>
export type Attributes = z.infer<typeof attributesSchema>
export type ChangedAttributes = z.infer<typeof changedAttributesSchema>
export type UpdateVisitor = z.infer<typeof updateVisitorSchema>
export type Identify = z.infer<typeof identifySchema>
export type Identified = z.infer<typeof identifiedSchema>
export type IdentitySecrets = z.infer<typeof identitySecretsSchema>
export type NewIdentitySecret = z.infer<typeof newIdentitySecretSchema>
