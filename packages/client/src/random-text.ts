import type { Environment } from './environment.ts'

/** Random bytes as base64url. 16 of them are an id that nobody else ever makes. */
export function randomText(environment: Environment, bytes: number): string {
  return btoa(String.fromCharCode(...environment.randomBytes(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
