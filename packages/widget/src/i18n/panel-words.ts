import { panel as en, type Words } from './en.ts'
import type { Language } from './language.ts'
import { fetchWords } from './fetch-words.ts'

/** Fetches the panel's words; English is at hand, and stands in when the others can't be had. */
export async function loadWords(language: Language): Promise<Words> {
  if (language === 'en') return en
  try {
    const { panel } = await fetchWords<{ panel: Words }>(language)
    return panel
  } catch {
    return en
  }
}
