import { panel as en, type Words } from './en.ts'
import type { Language } from './language.ts'

/** Fetches the words of a language; English is at hand, and stands in when the others can't be had. */
export async function loadWords(language: Language): Promise<Words> {
  if (language === 'en') return en
  try {
    const { panel } = await import('./zh-cn.ts')
    return panel
  } catch {
    return en
  }
}
