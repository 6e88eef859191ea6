import type { TealightIdentity, TealightVisitor } from '../public-api.ts'

/** What a page says of its visitor, nothing else of what it gave; null: that is not how it is said. */
export function readVisitor(value: unknown): TealightVisitor | null {
  if (!isRecord(value)) return null
  const { name, email, attributes } = value
  if (!isTextOrAbsent(name) || !isTextOrAbsent(email)) return null
  const said = { ...(name && { name }), ...(email && { email }) }
  if (attributes === undefined) return said
  return isAttributes(attributes) ? { ...said, attributes } : null
}

/** The same of whom the site's backend has signed. Whether that is good the server says. */
export function readIdentity(value: unknown): TealightIdentity | null {
  const said = readVisitor(value)
  if (!said || !isRecord(value)) return null
  const { userId, signature, jwt } = value
  if (!isTextOrAbsent(userId)) return null
  if (typeof jwt === 'string') return { ...said, jwt, ...(userId && { userId }) }
  return userId && typeof signature === 'string' ? { ...said, userId, signature } : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTextOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string'
}

function isAttributes(value: unknown): value is NonNullable<TealightVisitor['attributes']> {
  const isPlain = (it: unknown): boolean =>
    it === null || ['string', 'number', 'boolean'].includes(typeof it)
  return isRecord(value) && Object.values(value).every(isPlain)
}
