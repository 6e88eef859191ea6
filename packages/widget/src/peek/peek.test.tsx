import type { VisitorClient } from '@tealight/client'
import { render } from 'preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { more } from '../i18n/more/more-en.ts'
import { Part } from './peek.tsx'

const asked: unknown[] = []
const ask: VisitorClient['ask'] = (method, path, body) => {
  asked.push([method, path, body])
  return new Promise(() => {})
}
const spot = document.createElement('div')

beforeEach(() => {
  vi.useFakeTimers()
  asked.splice(0)
})
afterEach(() => {
  render(null, spot)
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function type(text: string, hasWritten = true): void {
  const conversation = hasWritten ? { id: 'talk' } : null
  // Only whether there is a conversation is looked at.
  const state: VisitorClient['state'] = Object.assign(Object.create(null), { conversation })
  render(<Part {...{ client: { ask, state }, text, more }} language="en" />, spot)
}

const told = (text: string) => ['POST', 'conversations/talk/peek?', { text }]

test('agents are told the text as it grows, from time to time, and its end when it rests', () => {
  type('')
  expect(asked).toEqual([])
  type('H')
  type('Hel')
  type('Hello')
  expect(asked).toEqual([told('H')])
  vi.advanceTimersByTime(1_500)
  expect(asked).toEqual([told('H'), told('Hello')])
  vi.advanceTimersByTime(10_000)
  expect(asked).toHaveLength(2)
  type('')
  expect(asked[asked.length - 1]).toEqual(told(''))
})

test('the visitor is told so', () => {
  type('H')
  expect(spot.textContent).toBe('Our team sees what you type before you send it.')
})

test('nothing is told before somebody has written', () => {
  type('H', false)
  expect(asked).toEqual([])
  expect(spot.textContent).toBe('')
})

test('nothing is told of whoever asks not to be tracked', () => {
  vi.stubGlobal('navigator', { doNotTrack: '1' })
  type('H')
  expect(asked).toEqual([])
  expect(spot.textContent).toBe('')
})

test('of a long text its end is told', () => {
  type(`${'x'.repeat(1_000)}the end`)
  expect(asked).toEqual([told(`${'x'.repeat(993)}the end`)])
})
