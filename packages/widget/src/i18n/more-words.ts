import type { Language } from './language.ts'
import type { MoreWords } from './more/more-en.ts'

/** Fetches the words of the parts that are loaded when they are used; English stands in when they can't be had. */
export async function loadMoreWords(language: Language): Promise<MoreWords> {
  if (language === 'zh-CN') {
    try {
      return (await import('./more/more-zh-cn.ts')).more
    } catch {
      // English is better than nothing.
    }
  }
  return (await import('./more/more-en.ts')).more
}
