import type { Environment } from './environment.ts'

/** With so many random bytes an id is one that nobody else ever makes. */
const ID_BYTES = 16

/** Random bytes as base64url; enough for an id unless told otherwise. */
export function randomText(environment: Environment, bytes = ID_BYTES): string {
  return btoa(String.fromCharCode(...environment.randomBytes(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
