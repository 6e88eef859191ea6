import { translated } from './language.ts'

/**
 * Words that are loaded with what says them. They stand there in English; in all other languages as `area/key` with the
 * rest of the language. No two areas have one name.
 */
export function wordsIn<Key extends string>(
  area: string,
  english: Readonly<Record<Key, string>>,
): (key: Key) => string {
  areas.set(area, english)
  return (key) => {
    const text = translated(`${area}/${key}`)
    return typeof text === 'string' ? text : english[key]
  }
}

/** All areas that are loaded, in English. */
export const areas = new Map<string, Readonly<Record<string, string>>>()
