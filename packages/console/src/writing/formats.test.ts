import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMarkup } from '@tealight/protocol'
import { FORMATS, type Format, toggleFormat } from './formats.ts'
import type { Written } from './written.ts'

/** A text in which `«` and `»` stand where the selection begins and ends, or `|` where the caret is. */
function written(shown: string): Written {
  const from = shown.search(/[«|]/)
  const text = shown.replace(/[«|]/, '')
  const to = text.indexOf('»')
  return { text: text.replace('»', ''), from, to: to < 0 ? from : to }
}

function shown({ text, from, to }: Written): string {
  if (from === to) return `${text.slice(0, from)}|${text.slice(to)}`
  return `${text.slice(0, from)}«${text.slice(from, to)}»${text.slice(to)}`
}

test.each<[Format, string, string]>([
  ['bold', 'the «blue» one', 'the **«blue»** one'],
  ['bold', 'the« blue »one', 'the **«blue»** one'],
  ['bold', 'the bl|ue one', 'the **bl|ue** one'],
  ['bold', 'the |', 'the **|**'],
  ['bold', 'the «**blue**» one', 'the «blue» one'],
  ['bold', 'the *«blue»* one', 'the ***«blue»*** one'],
  ['italics', 'the **«blue»** one', 'the ***«blue»*** one'],
  ['italics', 'the ***«blue»*** one', 'the **«blue»** one'],
  ['bold', '«- one\n\n- two»', '- **«one**\n\n- **two»**'],
  ['bold', '«**one**\ntwo»', '**«one**\n**two»**'],
  ['bold', '«**one**\n**two**»', '«one\ntwo»'],
  ['code', 'type «ls» now', 'type `«ls»` now'],
  ['code', '«one\ntwo»', '```\n«one\ntwo»\n```'],
  ['code', '```\n«one\ntwo»\n```', '«one\ntwo»'],
  ['list', 'one\n«two\n\nthree»', 'one\n«- two\n\n- three»'],
  ['list', '«one\n»two', '«- one»\ntwo'],
  ['list', '«1. two\n2. three»', '«- two\n- three»'],
  ['list', '|', '- |'],
  ['numbers', '1. one\ntw|o', '1. one\n2. tw|o'],
  ['numbers', '«- one\n- two»', '«1. one\n2. two»'],
  ['numbers', '«1. one\n2. two»', '«one\ntwo»'],
  ['link', 'our «shop» is', 'our [shop](«https://») is'],
  ['link', 'our sh|op is', 'our [shop](«https://») is'],
  ['link', 'see «https://shop.example/7»', 'see [|](https://shop.example/7)'],
  ['link', 'see [the shop](https://shop|.example)', 'see «the shop»'],
])('%s makes of %j: %j', (format, before, after) => {
  expect(shown(toggleFormat(format, written(before)))).toBe(after)
})

test('messages show every format', () => {
  const kinds = FORMATS.map((format) => {
    const { text } = toggleFormat(format, { text: 'tea', from: 0, to: 3 })
    return JSON.stringify(readMarkup(text.replace('https://', 'https://tea.example')))
  })
  const seen = ['bold', 'italics', 'code', '"start":null', '"start":1', 'link']
  expect(seen.every((kind, at) => kinds[at]?.includes(kind))).toBe(true)
})

/** Texts that are as awkward as the marks allow, with something selected. */
const awkward = (letters: string): fc.Arbitrary<Written> =>
  fc
    .tuple(fc.string({ unit: fc.constantFrom(...letters), maxLength: 24 }), fc.nat(), fc.nat())
    .map(([text, one, other]) => {
      const ends = [one % (text.length + 1), other % (text.length + 1)] as const
      return { text, from: Math.min(...ends), to: Math.max(...ends) }
    })

const ITEM = /^ {0,3}\* /m

test.each(['bold', 'italics', 'code'] as const)('%s twice gives the text back', (format) => {
  fc.assert(
    fc.property(awkward('ab *`[](ä'), (before) => {
      fc.pre(/\p{L}/u.test(before.text.slice(before.from, before.to)))
      const once = toggleFormat(format, before)
      // Without its mark a line may begin like an item of a list, and what makes it one gets no mark.
      fc.pre(ITEM.test(once.text) === ITEM.test(before.text))
      expect(toggleFormat(format, once).text).toBe(before.text)
    }),
    { numRuns: 1_000 },
  )
})

test.each(FORMATS)('%s that was put on can be taken off, over several lines too', (format) => {
  fc.assert(
    fc.property(awkward('ab [](x:/\n'), (before) => {
      const on = toggleFormat(format, before)
      fc.pre(on.text.length > before.text.length)
      expect(toggleFormat(format, on).text).toBe(before.text)
    }),
    { numRuns: 1_000 },
  )
})
