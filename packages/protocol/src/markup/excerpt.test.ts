import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'

test.each([
  ['plain text', 'plain text'],
  ['**bold**, *slanted* and `code`', 'bold, slanted and code'],
  ['see [our shop](https://shop.example/a)', 'see our shop'],
  ['Two things:\n\n- one\n- **two**', 'Two things: • one • two'],
  ['2. two\n3. three', '2. two 3. three'],
  ['```js\nlet a\n  = 1\n```', 'let a = 1'],
  ['2*3*4, snake_case_name', '2*3*4, snake_case_name'],
  ['```\n```', '``` ```'],
  [' \n ', ''],
])('%j is shown as %j', (text, shown) => {
  expect(excerpt(text)).toBe(shown)
})

test('it is short, and never ends in half a character', () => {
  const many = excerpt(`a${'😀'.repeat(9_000)}`)
  expect(Array.from(many)).toHaveLength(140)
  const cut = excerpt(`${'**a** '.repeat(79)}${'😀'.repeat(60)}`)
  for (const text of [many, cut]) expect(() => encodeURIComponent(text)).not.toThrow()
})
