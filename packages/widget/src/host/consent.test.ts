import { memoryStorage } from '@tealight/client'
import { expect, test } from 'vitest'
import { openConsent } from './consent.ts'

test('nothing gets into storage before somebody has agreed, and everything afterwards', () => {
  const storage = memoryStorage()
  const consent = openConsent(storage, 'shop', true)
  storage.set('tealight:shop:token', 'early')
  expect(storage.keys()).toEqual([])
  expect(consent.isMissing()).toBe(true)
  consent.give()
  storage.set('tealight:shop:token', 'late')
  expect(storage.keys()).toEqual(['tealight:shop:consent', 'tealight:shop:token'])
  expect(consent.isMissing()).toBe(false)
})

test('who has agreed is not asked again', () => {
  const storage = memoryStorage()
  openConsent(storage, 'shop', true).give()
  expect(openConsent(storage, 'shop', true).isMissing()).toBe(false)
})

test('a site that does not ask has the consent that it needs, and stores none', () => {
  const storage = memoryStorage()
  expect(openConsent(storage, 'shop', false).isMissing()).toBe(false)
  expect(storage.keys()).toEqual([])
})
