import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { fakeEnvironment } from '../testing/fake-environment.ts'
import { pause } from './pause.ts'

test.each(['is over', 'is given up'])('a pause that %s leaves nothing behind', async (end) => {
  const environment = fakeEnvironment(() => Promise.reject(new Error('no network here')))
  const abort = new AbortController()
  let isOver = false
  void pause(environment, abort.signal, 1_000).then(() => (isOver = true))
  await environment.clock.advance(999)
  expect(isOver).toBe(false)
  if (end === 'is over') await environment.clock.advance(1)
  else abort.abort()
  await environment.clock.advance(0)
  expect(isOver).toBe(true)
  expect(environment.clock.pending).toBe(0)
  expect(getEventListeners(abort.signal, 'abort')).toEqual([])
})
