import { fetchWords } from './fetch-words.ts'
import type { Language } from './language.ts'
import type { MoreWords } from './more/more-en.ts'

/** Fetches the words of the parts that are loaded when they are used; English stands in when they can't be had. */
export async function loadMoreWords(language: Language): Promise<MoreWords> {
  const fetchMore = (of: Language) => fetchWords<{ more: MoreWords }>(of, 'more-')
  const { more } = await fetchMore(language).catch(() => fetchMore('en'))
  return more
}
