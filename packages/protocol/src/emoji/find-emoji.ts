import { EMOJI, EMOJI_GROUPS, type EmojiGroup } from './emoji-list.ts'
import type { Language } from '../languages.ts'
import { WORDS } from './words-en.ts'

/** An emoji, with the word that names it. */
export interface FoundEmoji {
  emoji: string
  word: string
}

/** What the emoji of each group are found by, in the order of the list. */
export type EmojiWords = Record<EmojiGroup, readonly string[]>

/** The words of a language; undefined where there are English ones alone. */
export async function loadEmojiWords(language: Language): Promise<EmojiWords | undefined> {
  return language === 'zh-CN' ? (await import('./words-zh-cn.ts')).WORDS : undefined
}

/** All emoji, or those one of whose words begins with what is looked for, in either language; group by group. */
export function findEmoji(
  query: string,
  words: EmojiWords = WORDS,
): { name: EmojiGroup; emoji: FoundEmoji[] }[] {
  const wanted = query.trim().toLowerCase()
  return EMOJI_GROUPS.flatMap((name) => {
    const emoji = EMOJI[name].flatMap((one, index): FoundEmoji[] => {
      const own = words[name][index] ?? ''
      const all = `${own} ${WORDS[name][index]}`.split(' ')
      const isFound = all.some((word) => word.startsWith(wanted))
      return isFound || own.includes(wanted) ? [{ emoji: one, word: own }] : []
    })
    return emoji.length > 0 ? [{ name, emoji }] : []
  })
}
