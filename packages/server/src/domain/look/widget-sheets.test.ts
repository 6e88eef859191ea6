import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lookSchema } from '@tealight/protocol/schemas'
import { expect, test } from 'vitest'
import { lookStyle } from './look-style.ts'

/* A look sets what the widget's style sheets use: this holds them to each other. */

const widget = join(import.meta.dirname, '../../../../widget/src')
const sheets = readdirSync(widget, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => [path, readFileSync(join(widget, path), 'utf8')] as const)

test('every custom property that the widget uses is set by a look, or by the widget', () => {
  const all = [lookStyle(lookSchema.parse({})), ...sheets.map(([, css]) => css)].join('\n')
  const known = new Set(all.match(/--[\w-]+(?=:)/g))
  for (const [path, css] of sheets) {
    const used = [...css.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name ?? '')
    expect([path, used.filter((name) => !known.has(name))]).toEqual([path, []])
  }
})

test('what stands on the owner’s colour has the ink that goes with it', () => {
  const ON_COLOUR = /background:[^;]*--tealight-colour\)/
  const INK = /color: (var\(--tealight-on-colour\)|inherit)/
  for (const [path, css] of sheets) {
    const rules = (css.match(/\{[^{}]*\}/g) ?? []).filter((rule) => ON_COLOUR.test(rule))
    expect([path, rules.filter((rule) => !INK.test(rule))]).toEqual([path, []])
  }
})
