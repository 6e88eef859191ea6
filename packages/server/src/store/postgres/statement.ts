import type { QueryArrayConfig } from 'pg'

/** Every text that the store uses is constant, so each is parsed and planned by a connection only once. */
const names = new Map<string, string>()

/** A statement as pg takes it: named, with its rows as arrays. */
export function statementFor(text: string, parameters: readonly unknown[]): QueryArrayConfig {
  const statement = { text, values: [...parameters], rowMode: 'array' as const }
  if (parameters.length === 0) return statement
  let name = names.get(text)
  if (name === undefined) {
    name = `tealight_${names.size}`
    names.set(text, name)
  }
  return { ...statement, name }
}
