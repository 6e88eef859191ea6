import type { Language } from './language.ts'
import { language } from './language.ts'

/** Words that stand where they are used, since only those who come to the settings need them: the same in each language. */
export function wordsIn<Key extends string>(
  catalogue: Readonly<Record<Language, Readonly<Record<Key, string>>>>,
): (key: Key) => string {
  return (key) => catalogue[language()][key]
}
