import { expect, test } from 'vitest'
import * as en from './en.ts'
import * as zhCn from './zh-cn.ts'

const sources = import.meta.glob<string>(
  ['../**/*.{ts,tsx}', '!../**/*.test.*', '!./en.ts', '!./zh-cn.ts'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)
const code = Object.values(sources).join('\n')
const languages = { 'zh-CN': zhCn }
const catalogues = ['launcher', 'panel'] as const

/** States and events name their words themselves: `words[state.kind]`. */
const BY_KIND = new Set(['sending', 'waiting', 'sent', 'read', 'claimed', 'resolved', 'reopened'])

test.each(catalogues)('every language has the same words for the %s', (catalogue) => {
  for (const language of Object.values(languages)) {
    expect(Object.keys(language[catalogue]).sort()).toEqual(Object.keys(en[catalogue]).sort())
  }
})

test.each(catalogues)('every word of the %s is used', (catalogue) => {
  const unused = Object.keys(en[catalogue]).filter(
    (key) => !BY_KIND.has(key) && !new RegExp(`\\bwords\\.${key}\\b`).test(code),
  )
  expect(unused).toEqual([])
})

test.each(catalogues)('no text of the %s is empty', (catalogue) => {
  for (const language of [en, ...Object.values(languages)]) {
    for (const text of Object.values(language[catalogue])) {
      const shown =
        typeof text === 'string' ? text : (text as (value: string | number) => string)(2)
      expect(shown.trim()).not.toBe('')
    }
  }
})
