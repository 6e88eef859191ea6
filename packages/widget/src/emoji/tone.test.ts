import { memoryStorage } from '@tealight/client'
import { expect, test } from 'vitest'
import { openTone } from './tone.ts'

test('the tone is remembered, and stored for those who have written alone', () => {
  const storage = memoryStorage()
  openTone(storage, 'shop').keep(2)
  expect(storage.keys()).toEqual([])
  expect(openTone(storage, 'shop').chosen()).toBe(2)
  storage.set('tealight:shop:token', 'a token')
  openTone(storage, 'shop').keep(4)
  expect(openTone(storage, 'shop').chosen()).toBe(4)
  expect(storage.get('tealight:shop:tone')).toBe('4')
})
