import { expect, test } from 'vitest'
import { listed } from './listed.ts'

test('names stand in a row as the language lists them', () => {
  expect(listed('en', ['Ada', 'Ben', 'Cy'])).toBe('Ada, Ben, Cy')
  expect(listed('ja', ['画像', '音声', '動画'])).toBe('画像、音声、動画')
  expect(listed('ar', ['صور', 'صوت'])).toBe('صور وصوت')
})
