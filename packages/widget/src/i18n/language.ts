import { findLanguage, type Language } from '@tealight/protocol'

export type { Language }

/** What the owner has chosen, else the page's language if it is spoken, else the first of the browser's, else English. */
export function chooseLanguage(fixed: Language | null): Language {
  return fixed ?? findLanguage([document.documentElement.lang, ...navigator.languages]) ?? 'en'
}
