import { locale } from './language.ts'

/** Making the names of a language ready costs more than a row of a list may. */
let ready = { tag: '', names: new Map<string, string>() }

/** The name of a country in the agent's language, such as `Germany` for `DE`. */
export function countryName(code: string): string {
  const tag = locale()
  if (ready.tag !== tag) ready = { tag, names: new Map() }
  const name = ready.names.get(code) ?? new Intl.DisplayNames([tag], { type: 'region' }).of(code)
  ready.names.set(code, name ?? code)
  return name ?? code
}
