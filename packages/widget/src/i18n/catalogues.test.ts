import { LANGUAGES, type Language } from '@tealight/protocol'
import { expect, test } from 'vitest'

type Said = string | ((...values: (string | number)[]) => string)
interface Section {
  [key: string]: Said | Section
}

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*', '!./**'], {
  query: '?raw',
  import: 'default',
  eager: true,
})
const code = Object.values(sources).join('\n')
const modules = import.meta.glob<Section>(['./**/*.ts', '!./**/*.test.*'], { eager: true })
const others = LANGUAGES.filter((language) => language !== 'en')

/** States and events name their words themselves: `words[state.kind]`. */
const BY_KIND = new Set([
  'sending',
  'waiting',
  'sent',
  'read',
  'claimed',
  'resolved',
  'reopened',
  'returned',
  'ended',
  'rated',
  'released',
  'moved',
  'warned',
  'lapsed',
  'blocked',
  'unblocked',
])

/** What is rightly the same as in English. */
const SAME: Partial<Record<Language, string[]>> = {
  de: ['more.files.pause', 'more.emoji.groups.smileys'],
  fr: [
    'panel.conversation',
    'more.menu.downloadName',
    'more.tools.kinds.document',
    'more.tools.kinds.archive',
  ],
  it: ['more.tools.emoji'],
  nl: ['more.emoji.groups.smileys'],
  id: ['more.deeds.edit', 'more.tools.emoji'],
}

test('every word of the launcher and the panel is used', () => {
  const unused = Object.keys(wordsIn('en')).filter((path) => {
    const [catalogue, key = ''] = path.split('.')
    return (
      catalogue !== 'more' && !BY_KIND.has(key) && !new RegExp(`\\bwords\\.${key}\\b`).test(code)
    )
  })
  expect(unused).toEqual([])
})

test.each(LANGUAGES)('no text in %s is empty, whatever the count', (language) => {
  for (const [path, said] of Object.entries(wordsIn(language))) {
    for (const count of [0, 1, 2, 3, 5, 11, 21, 100]) {
      const text = typeof said === 'string' ? said : said(count, count, count)
      expect(text.trim(), path).not.toMatch(/^$|#|undefined|NaN/)
    }
  }
})

test.each(others)('%s holds the names and numbers that English holds', (language) => {
  const words = wordsIn(language)
  for (const [path, said] of Object.entries(wordsIn('en'))) {
    const translated = words[path]
    if (typeof said === 'string' || typeof translated !== 'function') continue
    const held = VALUES.filter((value) => said(...VALUES).includes(value))
    const missing = held.filter((value) => !translated(...VALUES).includes(value))
    expect(missing, path).toEqual([])
  }
})

test.each(others)('nothing in %s is still English', (language) => {
  const words = wordsIn(language)
  const alike = Object.entries(wordsIn('en')).filter(
    ([path, said]) => show(words[path]) === show(said),
  )
  expect(alike.map(([path]) => path)).toEqual(SAME[language] ?? [])
})

const VALUES = ['Mia', 'Noor', 'Ole']

function show(said: Said | undefined): string | undefined {
  return typeof said === 'function' ? said(...VALUES) : said
}

/** All that is said in a language, by path: `panel.send`. */
function wordsIn(language: string): Record<string, Said> {
  const name = language.toLowerCase()
  return flat({ ...modules[`./${name}.ts`], ...modules[`./more/more-${name}.ts`] })
}

function flat(section: Section, before = ''): Record<string, Said> {
  const entries = Object.entries(section).map(([key, said]) =>
    typeof said === 'object' ? flat(said, `${before}${key}.`) : { [before + key]: said },
  )
  return Object.assign({}, ...entries)
}
