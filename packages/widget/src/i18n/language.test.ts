import { afterEach, expect, test, vi } from 'vitest'
import { chooseLanguage } from './language.ts'
import { loadWords } from './panel-words.ts'

afterEach(() => vi.unstubAllGlobals())

function choose(page: string, ...browser: string[]): string {
  document.documentElement.lang = page
  vi.stubGlobal('navigator', { languages: browser })
  return chooseLanguage()
}

test("the page's language comes before the browser's", () => {
  expect(choose('zh-CN', 'en-GB')).toBe('zh-CN')
  expect(choose('en', 'zh-CN')).toBe('en')
})

test("where the page's language is not spoken, the browser's are asked in their order", () => {
  expect(choose('fr', 'fr-FR', 'zh-Hans', 'en')).toBe('zh-CN')
  expect(choose('', 'de', 'en-US')).toBe('en')
})

test('English is the last resort', () => {
  expect(choose('fr', 'fr')).toBe('en')
  expect(choose('zhx', 'english')).toBe('en')
})

test('words come in the language that was asked for', async () => {
  expect((await loadWords('en')).send).toBe('Send')
  expect((await loadWords('zh-CN')).send).toBe('发送')
})
