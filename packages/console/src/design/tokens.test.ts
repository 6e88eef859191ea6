// @vitest-environment node

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const THEMES = ['light', 'dark'] as const
const AA = 4.5

const sheets = import.meta.glob('../**/*.css', { query: '?url', import: 'default', eager: true })
const source = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8')
const tokens = readTokens(source('tokens.css'))

/** Text that stands on several grounds. */
const ON_GROUNDS = ['ink', 'ink-soft', 'ink-faint', 'teal', 'red'].flatMap((ink) =>
  ['canvas', 'surface', 'surface-raised', 'surface-sunken', 'hover'].map(
    (ground) => [ink, ground] as const,
  ),
)

/** Text that has a ground of its own. */
const PAIRS = [...tokens.keys()]
  .filter((name) => name.startsWith('on-') && name !== 'on-visitor')
  .map((name) => [name, name.slice('on-'.length)] as const)

const SELECTED = ['ink', 'ink-soft', 'ink-faint', 'on-teal-soft'].map(
  (ink) => [ink, 'selected'] as const,
)
const BUBBLES = [
  ['own-link', 'own'],
  ['teal', 'visitor'],
  ['ink', 'visitor'],
  ['on-amber-soft', 'surface'],
  ['on-teal-soft', 'surface'],
  ['ink-soft', 'line'],
] as const

for (const theme of THEMES) {
  test.each([...ON_GROUNDS, ...PAIRS, ...SELECTED, ...BUBBLES])(
    `${theme}: %s can be read on %s`,
    (ink, ground) => {
      expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(AA)
    },
  )
}

test('no stylesheet but this one has a colour of its own', () => {
  for (const path of Object.keys(sheets)) {
    if (!path.endsWith('/tokens.css'))
      expect([path, source(path).match(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/gi)]).toEqual([path, null])
  }
})

test('every token that is used exists', () => {
  const known = new Set(source('tokens.css').match(/--[\w-]+(?=:)/g))
  for (const path of Object.keys(sheets)) {
    const used = [...source(path).matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name ?? '')
    // Those of a likeness are the colours of a site, set by script.
    const ours = used.filter((name) => !name.startsWith('--look-'))
    expect([path, ours.filter((name) => !known.has(name))]).toEqual([path, []])
  }
})

function readTokens(css: string): Map<string, Record<(typeof THEMES)[number], string>> {
  const pattern = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g
  return new Map(
    [...css.matchAll(pattern)].map(([, name = '', light = '', dark = '']) => [
      name,
      { light, dark },
    ]),
  )
}

function colour(name: string, theme: (typeof THEMES)[number]): string {
  return tokens.get(name)?.[theme] ?? `no token ${name}`
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
