import { fileURLToPath } from 'node:url'

/** Where pictures of all states are kept, by look. */
export const STATES = fileURLToPath(new URL('../../artifacts/states/', import.meta.url))

export function pathOf(look: string, name: string): string {
  return `${STATES}${look}/${name}.png`
}
