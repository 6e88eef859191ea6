// @vitest-environment node

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '..')
const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => [path, readFileSync(join(source, path), 'utf8')] as const)

/** What the site's settings bring: made by the server's `look-style.ts`. */
const FROM_SETTINGS = 'colour colour-deep on-colour radius side bottom font z-index'
  .split(' ')
  .map((name) => `--tealight-${name}`)
  .concat('--inset --edge --launcher --lift --scheme --surface --bubble --line --ink'.split(' '))
  .concat('--ink-faint --accent --danger --warn --on-warn'.split(' '))

/** Set by scripts, each with a value for when it is not. */
const WITH_FALLBACK = /var\((--[\w-]+)\s*,/g

test('every custom property that is used is set somewhere', () => {
  const text = sheets.map(([, css]) => css).join('\n')
  const known = new Set([...FROM_SETTINGS, ...(text.match(/--[\w-]+(?=:)/g) ?? [])])
  for (const [, name = ''] of text.matchAll(WITH_FALLBACK)) known.add(name)
  for (const [path, css] of sheets) {
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name ?? '')
    expect([path, used.filter((name) => !known.has(name))]).toEqual([path, []])
  }
})

test('what stands on the owner’s colour has the ink that goes with it', () => {
  for (const [path, css] of sheets) {
    const rules = css.match(/\{[^{}]*\}/g) ?? []
    const onColour = rules.filter((rule) => /background:[^;]*--tealight-colour\)/.test(rule))
    const wrong = onColour.filter(
      (rule) => !/color: (var\(--tealight-on-colour\)|inherit)/.test(rule),
    )
    expect([path, wrong]).toEqual([path, []])
  }
})
