import type { Language } from '../i18n/language.ts'
import { EMOJI, type EmojiGroup } from './emoji-list.ts'
import { WORDS } from './words-en.ts'

/** An emoji, with the word that names it. */
export interface Found {
  emoji: string
  word: string
}

type Words = Record<EmojiGroup, readonly string[]>

const GROUPS: readonly EmojiGroup[] = ['smileys', 'people', 'nature', 'food', 'things', 'signs']

/** The words of a language; undefined where there are English ones alone. */
export async function loadWords(language: Language): Promise<Words | undefined> {
  return language === 'zh-CN' ? (await import('./words-zh-cn.ts')).WORDS : undefined
}

/** All emoji, or those one of whose words begins with what is looked for, in either language; group by group. */
export function findEmoji(
  query: string,
  words: Words = WORDS,
): { name: EmojiGroup; emoji: Found[] }[] {
  const wanted = query.trim().toLowerCase()
  return GROUPS.flatMap((name) => {
    const emoji = EMOJI[name].flatMap((one, index): Found[] => {
      const own = words[name][index] ?? ''
      const all = `${own} ${WORDS[name][index]}`.split(' ')
      const isFound = all.some((word) => word.startsWith(wanted))
      return isFound || own.includes(wanted) ? [{ emoji: one, word: own }] : []
    })
    return emoji.length > 0 ? [{ name, emoji }] : []
  })
}
