import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ARTIFACTS = fileURLToPath(new URL('../../artifacts/screenshots/', import.meta.url))

/** Where the picture of this name is kept. */
export function picturePath(name: string): string {
  mkdirSync(ARTIFACTS, { recursive: true })
  return `${ARTIFACTS}${name}.png`
}
