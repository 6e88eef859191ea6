import { LANGUAGES } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { counting, FORMS, type CountedLanguage } from './counting.ts'

const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100]
const EVERY_FORM = {
  zero: 'zero #',
  one: 'one #',
  two: 'two #',
  few: 'few #',
  many: 'many #',
  other: 'other #',
}

const isCounted = (language: string): language is CountedLanguage => language in FORMS

test.each(LANGUAGES.filter(isCounted))(
  '%s says each count in the form that it has for it',
  (language) => {
    const rules = new Intl.PluralRules(language)
    const said = COUNTS.map((count) => counting(language)(count, EVERY_FORM))
    expect(said).toEqual(COUNTS.map((count) => `${rules.select(count)} ${count}`))
    expect(FORMS[language]).toEqual(
      expect.arrayContaining(COUNTS.map((count) => rules.select(count))),
    )
  },
)

test('the other languages say all counts alike, but for English, which is written out', () => {
  // After a number, Turkish nouns stay as they are.
  const alike = LANGUAGES.filter(
    (language) => !isCounted(language) && !['en', 'tr'].includes(language),
  )
  for (const language of alike) {
    expect(new Intl.PluralRules(language).resolvedOptions().pluralCategories).toEqual(['other'])
  }
})

test('large numbers are written as the language writes them', () => {
  expect(counting('de')(4000, { one: '#', other: '# Zeichen' })).toBe('4.000 Zeichen')
})
