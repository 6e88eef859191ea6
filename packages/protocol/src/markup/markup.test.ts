import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, type Inline, readMarkup } from './markup.ts'

describe('what is understood', () => {
  test.each([
    ['a **bold** word', 'a <b>bold</b> word'],
    ['__bold__ and *slanted* and _slanted_', '<b>bold</b> and <i>slanted</i> and <i>slanted</i>'],
    ['***both***', '<b><i>both</i></b>'],
    ['**bold with *slanted* in it**', '<b>bold with <i>slanted</i> in it</b>'],
    ['请**注意**这里', '请<b>注意</b>这里'],
    ['run `npm *i*` now', 'run <code>npm *i*</code> now'],
    ['[our shop](https://shop.example/a)', '<a https://shop.example/a>our shop</a>'],
    ['- one\n- **two**', '<ul>one|<b>two</b></ul>'],
    ['before\n\n3. three\n4. four\n\nafter', '<p>before</p><ol 3>three|four</ol><p>after</p>'],
    ['```js\nlet *a*\n\n- b\n```', '<pre>let *a*\n\n- b</pre>'],
  ])('%s', (text, shape) => {
    expect(shapeOf(text)).toBe(shape)
  })
})

test.each([
  '2*3*4 = 24, snake_case_name, **',
  '¯\\_(ツ)_/¯',
  'a * b * c and ** d **',
  '*never ended, **nor this',
  'https://shop.example/a_b_/*c*/__d__',
  '[x](javascript:alert(1)) [x](data:text/html,y)',
  '[https://bank.example](https://evil.example)',
  '[bank.example](https://evil.example)',
  '```\nnever ended',
  '**bold\nover lines**',
  '`` and `',
])('stays as it was written: %s', (text) => {
  expect(writtenIn(readMarkup(text))).toBe(text)
  expect(shapeOf(text)).not.toMatch(/<(a|b|pre)/)
})

test('a number that does not follow begins another list, so that it is shown as it was written', () => {
  expect(shapeOf('1. a\n1. b\n7) c')).toBe('<ol 1>a</ol><ol 1>b</ol><ol 7>c</ol>')
})

/** Texts that are full of marks. */
const marks = [
  '*',
  '**',
  '_',
  '__',
  '***',
  '`',
  '```',
  '\n',
  '- ',
  '1. ',
  '2. ',
  '[',
  '](',
  ')',
  ' ',
]
const between = [
  'a',
  'ß字',
  'http://x.example/_',
  'www.',
  '](https://y.example)',
  '\\',
  '😀',
  '<b>',
]
const piece = fc.constantFrom(...marks, ...between)
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece).map((pieces) => pieces.join('')),
)

test('whatever is written: it never throws, and every letter of it is shown, in order', () => {
  fc.assert(
    fc.property(text, (written) => {
      expect(letters(writtenIn(readMarkup(written)))).toBe(letters(written))
    }),
    { numRuns: 500 },
  )
})

test('a hostile text takes no longer than another one', () => {
  const rows = [
    '*a',
    '_a ',
    '**a *b ',
    '`',
    '[',
    '[a](',
    '[a](http://',
    '- ',
    '```\n',
    'http://',
    '*_',
    '1. ',
  ]
  for (const row of rows) {
    const before = performance.now()
    readMarkup(row.repeat(Math.ceil(200_000 / row.length)))
    expect([row, performance.now() - before < 1_500]).toEqual([row, true])
  }
})

function shapeOf(written: string): string {
  const blocks = readMarkup(written)
  const [only] = blocks
  if (blocks.length === 1 && only?.kind === 'paragraph') return inlines(only.parts)
  return blocks.map(shapeOfBlock).join('')
}

function shapeOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlines(block.parts)}</p>`
    case 'code-block':
      return `<pre>${block.text}</pre>`
    case 'list': {
      const items = block.items.map(inlines).join('|')
      return block.start === null ? `<ul>${items}</ul>` : `<ol ${block.start}>${items}</ol>`
    }
  }
}

function inlines(parts: Inline[]): string {
  return parts.map(shapeOfInline).join('')
}

function shapeOfInline(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return part.text
    case 'code':
      return `<code>${part.text}</code>`
    case 'link':
      return `<a ${part.href}>${part.text}</a>`
    case 'bold':
      return `<b>${inlines(part.parts)}</b>`
    case 'italics':
      return `<i>${inlines(part.parts)}</i>`
  }
}

/** The text again, with what an element shows or does in place of the marks. */
function writtenIn(blocks: Block[]): string {
  return blocks.map(writtenInBlock).join('\n')
}

function writtenInBlock(block: Block): string {
  if (block.kind === 'paragraph') return block.parts.map(writtenInline).join('')
  if (block.kind === 'code-block') return `${block.language}\n${block.text}`
  return block.items
    .map((parts, index) => {
      const number = block.start === null ? '' : `${block.start + index}. `
      return number + parts.map(writtenInline).join('')
    })
    .join('\n')
}

function writtenInline(part: Inline): string {
  if (part.kind === 'link') return `[${part.text}](${part.href})`
  return 'parts' in part ? part.parts.map(writtenInline).join('') : part.text
}

function letters(written: string): string {
  return (written.match(/[\p{L}\p{N}]/gu) ?? []).join('').replace(/0+(?=\d)/g, '')
}
