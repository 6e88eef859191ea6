import { expect, test } from 'vitest'
import { isEmojiOnly, isLong, splitText } from './text-parts.ts'

const links = (text: string): string[] =>
  splitText(text).flatMap((part) => (part.kind === 'link' ? [part.text] : []))
const hrefs = (text: string): string[] =>
  splitText(text).flatMap((part) => (part.kind === 'link' ? [part.href] : []))

test.each([
  'no links here',
  'https://a.example and https://b.example, or www.c.example!',
  'mail <me@shop.example> (or see https://shop.example/a_(b)).\n\nBye',
  'javascript:alert(1) data:text/html,x',
  '请看https://a.example/路径 谢谢',
])('nothing of a text is lost or made up: %s', (text) => {
  expect(
    splitText(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})

test('addresses of the web become links as they were written', () => {
  expect(links('see https://a.example/x?y=1&z=2#top now')).toEqual([
    'https://a.example/x?y=1&z=2#top',
  ])
  expect(hrefs('HTTP://A.example')).toEqual(['http://a.example/'])
})

test('an address without a scheme leads to https', () => {
  expect(hrefs('www.shop.example/candles')).toEqual(['https://www.shop.example/candles'])
})

test('a mail address becomes a mailto link', () => {
  expect(hrefs('write to help+me@shop.example.')).toEqual(['mailto:help+me@shop.example'])
})

test('no other scheme ever becomes a link', () => {
  for (const text of [
    'javascript:alert(1)',
    'data:text/html,hi',
    'file:///etc/passwd',
    'tel:123',
    'vbscript:x',
  ]) {
    expect(links(text)).toEqual([])
  }
})

test('the end of a sentence is not part of an address', () => {
  expect(links('Is it https://a.example/b?')).toEqual(['https://a.example/b'])
  expect(links('(https://a.example/b).')).toEqual(['https://a.example/b'])
  expect(links('[https://a.example/b]')).toEqual(['https://a.example/b'])
  expect(links('"https://a.example/b", he said')).toEqual(['https://a.example/b'])
})

test('brackets that an address opens itself stay in it', () => {
  expect(links('https://a.example/candle_(tealight)')).toEqual([
    'https://a.example/candle_(tealight)',
  ])
})

test('an address ends where Chinese text goes on, and at full-width punctuation', () => {
  expect(links('网址是https://a.example/b。谢谢')).toEqual(['https://a.example/b'])
  expect(links('打开https://a.example/b看看')).toEqual(['https://a.example/b'])
})

test('characters that turn the writing direction cannot disguise an address', () => {
  expect(links('https://a.example/\u202egnp.exe')).toEqual(['https://a.example/'])
})

test('an address that no browser could open is text', () => {
  expect(links('https://:::: http://')).toEqual([])
})

test.each([
  'a'.repeat(10_000),
  'a.'.repeat(5_000),
  '@a.'.repeat(3_333),
  'a@a.'.repeat(2_500),
  'https://'.repeat(1_250),
  `https://a${')'.repeat(9_990)}`,
  `https://a${'.'.repeat(9_980)}x`,
])('no text of 10,000 characters takes long to split: %.12s', (text) => {
  const start = performance.now()
  for (let round = 0; round < 5; round++) splitText(text)
  expect(performance.now() - start).toBeLessThan(400)
})

test('a few emoji alone are shown larger', () => {
  expect(isEmojiOnly('👍')).toBe(true)
  expect(isEmojiOnly('🎉 🕯️')).toBe(true)
  expect(isEmojiOnly('👩🏽‍🚀')).toBe(true)
  expect(isEmojiOnly('🇨🇳')).toBe(true)
})

test('digits, words and many emoji are shown like any text', () => {
  for (const text of ['1', '12', 'ok 👍', '', ' ', '👍'.repeat(20)])
    expect(isEmojiOnly(text)).toBe(false)
})

test('a text is long by its lines or by its length', () => {
  expect(isLong('short')).toBe(false)
  expect(isLong('line\n'.repeat(10_000))).toBe(true)
  expect(isLong('x'.repeat(5_000))).toBe(true)
})
