import { afterEach, expect, test, vi } from 'vitest'
import { chooseLanguage, type Language } from './language.ts'
import { loadWords } from './panel-words.ts'

afterEach(() => vi.unstubAllGlobals())

function choose(page: string, browser: string[], fixed: Language | null = null): string {
  document.documentElement.lang = page
  vi.stubGlobal('navigator', { languages: browser })
  return chooseLanguage(fixed)
}

test("the page's language comes before the browser's", () => {
  expect(choose('zh-CN', ['en-GB'])).toBe('zh-CN')
  expect(choose('en', ['zh-CN'])).toBe('en')
})

test("where the page's language is not spoken, the browser's are asked in their order", () => {
  expect(choose('ga', ['ga-IE', 'zh-Hans', 'en'])).toBe('zh-CN')
  expect(choose('', ['pt-PT', 'en-US'])).toBe('pt-BR')
})

test('the one that the owner has chosen comes before all, English after all', () => {
  expect(choose('zh-CN', ['en'], 'tr')).toBe('tr')
  expect(choose('ga', ['ga'])).toBe('en')
})

test('words that cannot be fetched are said in English', async () => {
  vi.stubGlobal('__TEALIGHT_WORDS__', '/nowhere/')
  expect((await loadWords('zh-CN')).send).toBe('Send')
})
