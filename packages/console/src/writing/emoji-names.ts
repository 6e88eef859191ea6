import { signal } from '@preact/signals'
import {
  type EmojiWords,
  findEmoji,
  type FoundEmoji,
  loadEmojiWords,
  withTone,
} from '@tealight/protocol'
import { language } from '../i18n/language.ts'

/** An emoji, and how it is shown in the tone that somebody has chosen. */
export interface NamedEmoji extends FoundEmoji {
  shown: string
}

/** The words of the agent's language; undefined where there are English ones alone, or those are not here yet. */
const own = signal<{ language: string; words: EmojiWords | undefined } | null>(null)

function ownWords(): EmojiWords | undefined {
  const spoken = language()
  if (own.value?.language === spoken) return own.value.words
  own.value = { language: spoken, words: undefined }
  loadEmojiWords(spoken).then(
    (words) => (own.value = { language: spoken, words }),
    () => {},
  )
  return undefined
}

/** All emoji, or those that somebody may mean who has typed this much, group by group. */
export function emojiIn(query: string, tone: number) {
  return findEmoji(query, ownWords()).map(({ name, emoji }) => ({
    name,
    emoji: emoji.map((one): NamedEmoji => ({ ...one, shown: withTone(one.emoji, tone) })),
  }))
}

/** The same in one row. */
export const emojiNamed = (query: string, tone: number): NamedEmoji[] =>
  emojiIn(query, tone).flatMap(({ emoji }) => emoji)
