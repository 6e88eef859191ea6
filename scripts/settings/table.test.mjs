import { expect, test } from 'vitest'
import { withTable } from './table.mjs'

const settings = [
  { name: 'PORT', default: '8080', meaning: 'Port to listen on.' },
  { name: 'MODE', default: '', meaning: '`a|b`' },
]

const TABLE = `| Setting | Default | Meaning            |
| ------- | ------- | ------------------ |
| \`PORT\`  | \`8080\`  | Port to listen on. |
| \`MODE\`  |         | \`a\\|b\`             |`

test('the table stands between the marks, and all else stays', () => {
  const page = 'Before\n\n<!-- settings -->\nold\n<!-- /settings -->\n\nAfter\n'
  const renewed = withTable(page, settings)
  expect(renewed).toBe(`Before\n\n<!-- settings -->\n\n${TABLE}\n\n<!-- /settings -->\n\nAfter\n`)
  expect(withTable(renewed, settings)).toBe(renewed)
})

test('a page without the marks has no table', () => {
  expect(withTable('Nothing to see', settings)).toBeNull()
})
