import type { Language } from './language.ts'

/** Where the catalogues are, seen from the panel's module: a folder named by what is in it. */
declare const __TEALIGHT_WORDS__: string

/** Fetches the module of a catalogue. By its name, since a list of all of them would weigh more than the fetching. */
export function fetchWords<Catalogue>(
  language: Language,
  kind: '' | 'more-' = '',
): Promise<Catalogue> {
  return import(/* @vite-ignore */ `${__TEALIGHT_WORDS__}${kind}${language.toLowerCase()}.js`)
}
