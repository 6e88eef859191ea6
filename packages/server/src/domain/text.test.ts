import { expect, test } from 'vitest'
import { isBlank, normaliseText } from './text.ts'

test('line breaks become LF, tabs stay, other control characters go', () => {
  expect(normaliseText('a\r\nb\rc\td\u0000e\u001bf\u0085g')).toBe('a\nb\nc\tdefg')
})

test('half a surrogate pair becomes a replacement character', () => {
  expect(normaliseText('a\ud800b')).toBe('a\ufffdb')
})

test('composed and decomposed characters become the same', () => {
  expect(normaliseText('e\u0301')).toBe('\u00e9')
})

test('characters that turn the direction of text stay', () => {
  expect(normaliseText('\u202eabc\u202c')).toBe('\u202eabc\u202c')
})

test('a text of spaces and invisible characters is blank', () => {
  expect([' \n\t', '\u200b\u200d\ufeff', '\u202e'].map(isBlank)).toEqual([true, true, true])
  expect(['.', '\u200f\u0634', '👍'].map(isBlank)).toEqual([false, false, false])
})
