import type { Language } from './language.ts'

/** Names in a row, as a language lists them: "A, B, C", "A、B、C". */
export function listed(language: Language, names: readonly string[]): string {
  return new Intl.ListFormat(language, { style: 'narrow' }).format(names)
}
