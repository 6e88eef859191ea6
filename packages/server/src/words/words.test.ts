import { LANGUAGES, type Language } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { en } from './en.ts'
import { chooseLanguage, type Words, wordsIn } from './words.ts'

/** What is rightly the same as in English. */
const SAME: Partial<Record<Language, (keyof Words)[]>> = {
  de: ['chat', 'online'],
  fr: ['chat', 'conversation'],
  es: ['chat'],
  'pt-BR': ['chat', 'online'],
  it: ['chat', 'online'],
  nl: ['chat', 'online'],
  id: ['chat', 'online'],
}
const MARK = 'Mia'

const show = (said: unknown): unknown => (typeof said === 'function' ? said(MARK) : said)

test.each(LANGUAGES.filter((language) => language !== 'en'))(
  'nothing in %s is still English',
  (language) => {
    const english = Object.entries(en)
    const words: Record<string, unknown> = wordsIn(language)
    const alike = english.filter(
      ([key, said]) => key !== 'direction' && show(words[key]) === show(said),
    )
    expect(alike.map(([key]) => key)).toEqual(SAME[language] ?? [])
    for (const [key, said] of english) {
      expect(show(words[key]), key).toMatch(typeof said === 'function' ? MARK : /\S/)
    }
  },
)

test('of the languages that somebody wants, the first in the order of their weights is spoken', () => {
  expect(chooseLanguage('ga, de;q=0.3, ja;q=0.8')).toBe('ja')
  expect(chooseLanguage('de;q=0, ga')).toBe('en')
})
