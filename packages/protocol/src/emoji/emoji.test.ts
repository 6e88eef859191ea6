import { expect, test } from 'vitest'
import { EMOJI, EMOJI_GROUPS, WITH_SKIN } from './emoji-list.ts'
import { findEmoji, loadEmojiWords } from './find-emoji.ts'
import { withTone } from './skin-tone.ts'
import { WORDS as english } from './words-en.ts'
import { WORDS as chinese } from './words-zh-cn.ts'

test.each(EMOJI_GROUPS)('every emoji of %s has its words, in each language', (group) => {
  for (const words of [english, chinese]) {
    expect(words[group]).toHaveLength(EMOJI[group].length)
    expect(words[group].every((word) => word.trim() !== '')).toBe(true)
  }
  expect(new Set(EMOJI[group]).size).toBe(EMOJI[group].length)
})

test('they are found by the beginning of a word, in one’s own language and in English', async () => {
  const found = (query: string, words = english) =>
    findEmoji(query, words).flatMap(({ emoji }) => emoji.map((one) => one.emoji))
  expect(found('thum')).toEqual(['👍', '👎'])
  expect(found('zzzzz')).toEqual([])
  expect(found('')).toHaveLength(EMOJI_GROUPS.flatMap((group) => EMOJI[group]).length)
  const own = await loadEmojiWords('zh-CN')
  expect(found('快递', own)).toEqual([])
  expect(found('包裹', own)).toEqual(['📦'])
  expect(found('parcel', own)).toEqual(['📦'])
})

test('skin is shown in the chosen tone, and nothing else is', () => {
  expect(withTone('👍', 3)).toBe('👍🏽')
  expect(withTone('✌️', 1)).toBe('✌🏻')
  expect(withTone('🧑‍💻', 5)).toBe('🧑🏿‍💻')
  expect(withTone('🍎', 3)).toBe('🍎')
  const all = EMOJI_GROUPS.flatMap((group) => EMOJI[group])
  for (const emoji of WITH_SKIN) expect(all).toContain(emoji)
})
