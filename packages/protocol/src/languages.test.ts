import { expect, test } from 'vitest'
import { findLanguage, LANGUAGES } from './languages.ts'

test('every language is found by its own tag', () => {
  for (const language of LANGUAGES) expect(findLanguage([language])).toBe(language)
})

test.each([
  ['en-GB', 'en'],
  ['pt-PT', 'pt-BR'],
  ['DE-at', 'de'],
  ['zh', 'zh-CN'],
  ['zh-Hans-SG', 'zh-CN'],
  ['zh-Hant', 'zh-TW'],
  ['zh-HK', 'zh-TW'],
  ['zh-MO', 'zh-TW'],
  ['iw-IL', 'he'],
  ['in', 'id'],
])('%s is answered in %s', (wanted, language) => {
  expect(findLanguage([wanted])).toBe(language)
})

test('the first that is spoken counts; what is not spoken is passed over', () => {
  expect(findLanguage(['', 'ga', 'zhx', 'english', 'fr-CA', 'de'])).toBe('fr')
  expect(findLanguage(['ga'])).toBe(undefined)
})
