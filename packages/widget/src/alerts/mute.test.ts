import { memoryStorage } from '@tealight/client'
import { expect, test } from 'vitest'
import { openMute } from './mute.ts'

test('it is remembered, and leaves nothing when it is taken back', () => {
  const storage = memoryStorage()
  openMute(storage, 'shop').toggle()
  expect(openMute(storage, 'shop').isOn()).toBe(true)
  openMute(storage, 'shop').toggle()
  expect(storage.keys()).toEqual([])
})
