import type { Environment } from './environment.ts'

/** 128 bits: nobody else ever makes the same id. */
const ID_BYTES = 16

/** An id for something new: unique without asking anybody. */
export function randomId(environment: Environment): string {
  return randomText(environment, ID_BYTES)
}

/** Random bytes as base64url. */
export function randomText(environment: Environment, bytes: number): string {
  return btoa(String.fromCharCode(...environment.randomBytes(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
