import { z } from 'zod'

/** A client-made or server-made id: a nanoid. Its alphabet can break neither a frame, a URL nor a selector. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{10,36}$/, 'must be 10 to 36 of A-Z a-z 0-9 _ -')

/** A place in the order of changes. Opaque: clients keep it and send it back, and never look inside. */
export const cursorSchema = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/, 'is not a cursor')

/** A visitor's secret: 256 random bits, base64url, made by the visitor's own client. */
export const visitorTokenSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/, 'must be 32 random bytes as base64url')

/** The public name of a site, as it stands in the script tag. */
export const siteKeySchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{4,36}$/, 'must be 4 to 36 of A-Z a-z 0-9 _ -')

export type Id = z.infer<typeof idSchema>
export type Cursor = z.infer<typeof cursorSchema>
export type VisitorToken = z.infer<typeof visitorTokenSchema>
export type SiteKey = z.infer<typeof siteKeySchema>
