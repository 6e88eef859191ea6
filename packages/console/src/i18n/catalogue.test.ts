import { LANGUAGES } from '@tealight/protocol'
import { expect, test } from 'vitest'
import type { Plural, Translation } from './catalogue.ts'
import { say } from './catalogue.ts'
import { en } from './en.ts'
import { areas } from './words-in.ts'

// Whoever says something tells so on being loaded.
import.meta.glob(['../**/*.{ts,tsx}', '!../**/*.test.*', '!../main.tsx', '!../worker/**'], {
  eager: true,
})

const KEYS = Object.keys(en)
const ENGLISH: Translation = {
  ...en,
  ...Object.fromEntries(
    [...areas].flatMap(([area, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${area}/${key}`, text]),
    ),
  ),
}
const translations = Object.entries(
  import.meta.glob<Translation>('./languages/*.json', { eager: true, import: 'default' }),
).map(
  ([path, translation]) =>
    [path.slice('./languages/'.length, -'.json'.length), translation] as const,
)

test('every language of the chat is one of the console', () => {
  expect(['en', ...translations.map(([language]) => language)].sort()).toEqual(
    [...LANGUAGES].sort(),
  )
})

test.each([['en', ENGLISH] as const, ...translations])(
  '%s has every text, none is empty, and none is left over',
  (_, translation) => {
    expect(Object.keys(translation).sort()).toEqual(Object.keys(ENGLISH).sort())
    for (const text of Object.values(translation))
      for (const form of formsOf(text)) expect(form.trim()).not.toBe('')
  },
)

test.each(translations)('%s has the same names in braces as English', (_, translation) => {
  for (const [key, english] of Object.entries(ENGLISH))
    expect([key, namesIn(translation[key] ?? '')]).toEqual([key, namesIn(english)])
})

test.each([['en', ENGLISH] as const, ...translations])(
  '%s has every plural form that its language needs',
  (language, translation) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    for (const [key, text] of Object.entries(translation)) {
      expect([key, typeof text]).toEqual([key, typeof ENGLISH[key]])
      if (typeof text !== 'string') expect(Object.keys(text).sort()).toEqual([...needed].sort())
    }
  },
)

test('every key is used somewhere, and every key that is used exists', () => {
  const { literals, patterns } = usedKeys()
  const isUsed = (key: string): boolean =>
    literals.has(key) || patterns.some((pattern) => pattern.test(key))
  expect(KEYS.filter((key) => !isUsed(key))).toEqual([])
  expect(patterns.filter((pattern) => !KEYS.some((key) => pattern.test(key)))).toEqual([])
})

test('a text is said with its parts, and a number as the language writes it', () => {
  const unread = en['list.unread']
  expect(say(unread, 'en', { count: 1 })).toBe('1 unread message')
  expect(say(unread, 'en', { count: 1234 })).toBe('1,234 unread messages')
  expect(say(unread, 'de', { count: 1234 })).toContain('1.234')
  expect(say(en['notice.claimed-by'], 'en', { name: '{name} <b>' })).toContain(
    '{name} <b> has already',
  )
})

function formsOf(text: string | Plural): string[] {
  return typeof text === 'string' ? [text] : Object.values(text)
}

function namesIn(text: string | Plural): string[] {
  const names = formsOf(text).flatMap((form) => form.match(/\{\w+\}/g) ?? [])
  return [...new Set(names)].sort()
}

/** Keys stand in the sources whole, or as a template of which a part is known. */
function usedKeys(): { literals: Set<string>; patterns: RegExp[] } {
  const source = sources().join('\n')
  const literals = new Set(
    [...source.matchAll(/'([a-z-]+\.[a-z-]+)'/g)].map(([, key]) => key ?? ''),
  )
  const templates = [...source.matchAll(/`([a-z-]+\.[a-z-]*(?:\$\{[^}]+\}[a-z-]*)+)`/g)]
  return { literals, patterns: templates.map(([, template]) => patternOf(template ?? '')) }
}

function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[a-z]+')}$`)
}

function sources(): string[] {
  const files = import.meta.glob<string>(
    ['../**/*.{ts,tsx}', '!../**/*.test.*', '!./en.ts', '!./*-en.ts'],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  )
  return Object.values(files)
}
