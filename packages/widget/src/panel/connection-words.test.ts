import { expect, test } from 'vitest'
import { panel as words } from '../i18n/en.ts'
import { connectionWords } from './connection-words.ts'

test('a connection that works, or is made for the first time, is not worth a word', () => {
  expect(connectionWords({ kind: 'idle' }, words, 0)).toBe('')
  expect(connectionWords({ kind: 'live' }, words, 0)).toBe('')
  expect(connectionWords({ kind: 'connecting', attempt: 1 }, words, 0)).toBe('')
})

test('the seconds to the next attempt are counted down', () => {
  const status = { kind: 'waiting', attempt: 2, retryAt: 5000, offline: false } as const
  expect(connectionWords(status, words, 0)).toBe(words.retryIn(5))
  expect(connectionWords(status, words, 4500)).toBe(words.reconnecting)
  expect(connectionWords(status, words, 9000)).toBe(words.reconnecting)
})

test('somebody offline is told that nothing is lost', () => {
  const status = { kind: 'waiting', attempt: 1, retryAt: 5000, offline: true } as const
  expect(connectionWords(status, words, 0)).toBe(words.offline)
})

test('a final refusal says what the visitor can do', () => {
  expect(connectionWords({ kind: 'stopped', refusal: 'unsupported-protocol' }, words, 0)).toBe(
    words.reload,
  )
  expect(connectionWords({ kind: 'stopped', refusal: 'origin-not-allowed' }, words, 0)).toBe(
    words.stopped,
  )
})
