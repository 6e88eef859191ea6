import { createHash, randomBytes } from 'node:crypto'

/** A new secret: 256 random bits, base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** How a secret is kept and looked up. A plain hash will do: 256 random bits can't be guessed from it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
