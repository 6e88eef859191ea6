import { expect, test } from 'vitest'
import { rememberRung } from './rung-memory.ts'
import { fakeEnvironment } from './testing/fake-environment.ts'

const KEY = 'tealight:shop:rung'

function remember() {
  const environment = fakeEnvironment(() => Promise.reject(new Error('no network here')))
  return { environment, memory: rememberRung(environment, KEY) }
}

test('a rung is remembered by the next page, for half an hour', async () => {
  const { environment, memory } = remember()
  expect(memory.rung()).toBe(null)
  memory.keep('poll')
  await environment.clock.advance(30 * 60_000 - 1)
  expect(rememberRung(environment, KEY).rung()).toBe('poll')
  await environment.clock.advance(1)
  expect(rememberRung(environment, KEY).rung()).toBe(null)
  expect(environment.storage.get(KEY)).toBe(null)
})

test('a clock that is set back does not make it last for ever', () => {
  const { environment, memory } = remember()
  memory.keep('poll')
  environment.clock.jump(-86_400_000)
  expect(memory.rung()).toBe(null)
})

test.each(['', 'null', '{', '{}', '[]', '"poll"'])(
  'what makes no sense is forgotten: %j',
  (text) => {
    const { environment, memory } = remember()
    environment.storage.set(KEY, text)
    expect(memory.rung() ?? null).toBe(null)
  },
)
