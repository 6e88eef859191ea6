import { expect, test } from 'vitest'
import type { Catalogue, Plural } from './catalogue.ts'
import { say } from './catalogue.ts'
import { en } from './en.ts'
import { zhCn } from './zh-cn.ts'

const KEYS = Object.keys(en)
const catalogues: [string, Catalogue][] = [
  ['en', en],
  ['zh-CN', zhCn],
]

test.each(catalogues)('%s has every text, and none is empty', (_, catalogue) => {
  expect(Object.keys(catalogue).sort()).toEqual([...KEYS].sort())
  for (const text of Object.values(catalogue))
    for (const form of formsOf(text)) expect(form).not.toBe('')
})

test.each(catalogues)('%s has the same names in braces as English', (_, catalogue) => {
  for (const [key, english] of Object.entries(en)) {
    const text = Object.entries(catalogue).find(([name]) => name === key)?.[1] ?? ''
    expect([key, namesIn(text)]).toEqual([key, namesIn(english)])
  }
})

test.each(catalogues)('%s has every plural form that its language needs', (language, catalogue) => {
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  for (const text of Object.values(catalogue)) {
    if (typeof text !== 'string') expect(Object.keys(text).sort()).toEqual([...needed].sort())
  }
})

test('every key is used somewhere, and every key that is used exists', () => {
  const { literals, patterns } = usedKeys()
  const isUsed = (key: string): boolean =>
    literals.has(key) || patterns.some((pattern) => pattern.test(key))
  expect(KEYS.filter((key) => !isUsed(key))).toEqual([])
  expect(patterns.filter((pattern) => !KEYS.some((key) => pattern.test(key)))).toEqual([])
})

test('a text is said with its parts, and a number as the language writes it', () => {
  expect(say(en, 'en', 'list.unread', { count: 1 })).toBe('1 unread message')
  expect(say(en, 'en', 'list.unread', { count: 1234 })).toBe('1,234 unread messages')
  expect(say(zhCn, 'zh-CN', 'list.unread', { count: 1 })).toBe('1 条未读消息')
  expect(say(en, 'en', 'notice.claimed-by', { name: '{name} <b>' })).toContain(
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
    ['../**/*.{ts,tsx}', '!../**/*.test.*', '!./en.ts', '!./zh-cn.ts', '!./refusals-*.ts'],
    {
      query: '?raw',
      import: 'default',
      eager: true,
    },
  )
  return Object.values(files)
}
