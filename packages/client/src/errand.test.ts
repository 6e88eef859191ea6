import { expect, test } from 'vitest'
import { createErrand } from './errand.ts'
import { type Answer, unreachable } from './result.ts'
import { settle } from './testing/fake-clock.ts'
import { fakeEnvironment } from './testing/fake-environment.ts'

const DONE: Answer<null> = { ok: true, value: null }
const NEVER: Answer<null> = { ok: false, isFinal: true, refusal: 'forbidden', message: '' }

/** An errand that has to be done so many times, and gets these answers first. */
function errandFor(times: number, answers: (Answer<null> | Error)[] = []) {
  const environment = fakeEnvironment(() => Promise.reject(new Error('no network here')))
  const attempts: number[] = []
  let left = times
  const errand = createErrand(environment, (attempt) => {
    if (left === 0) return null
    attempts.push(attempt)
    return tryOnce()
  })
  async function tryOnce(): Promise<Answer<null>> {
    const answer = answers.shift() ?? DONE
    if (answer instanceof Error) throw answer
    if (answer.ok) left -= 1
    return answer
  }
  return { environment, errand, attempts, more: (by: number) => (left += by) }
}

test('it is done until nothing is left', async () => {
  const { errand, attempts, more } = errandFor(3)
  errand.run()
  errand.run()
  await settle()
  expect(attempts).toEqual([1, 1, 1])
  more(1)
  errand.run()
  await settle()
  expect(attempts).toHaveLength(4)
})

test('what fails is tried again at growing distances, what throws as well', async () => {
  const { environment, errand, attempts } = errandFor(1, [
    unreachable(),
    new Error('bug'),
    unreachable(),
  ])
  environment.random = () => 1
  errand.run()
  await environment.clock.advance(999)
  expect(attempts).toEqual([1])
  await environment.clock.advance(1)
  await environment.clock.advance(2_000)
  await environment.clock.advance(3_999)
  expect(attempts).toEqual([1, 2, 3])
  await environment.clock.advance(1)
  expect(attempts).toEqual([1, 2, 3, 4])
})

test('a pause is at most a second longer than all before it: quick attempts do not add up', async () => {
  const { environment, errand, attempts } = errandFor(1, Array(5).fill(unreachable()))
  const draws = [0, 0, 0, 0, 1]
  environment.random = () => draws.shift() ?? 1
  errand.run()
  await environment.clock.advance(999)
  expect(attempts).toEqual([1, 2, 3, 4, 5])
  await environment.clock.advance(1)
  expect(attempts).toHaveLength(6)
})

test('a pause is not cut short by running it again, but by a wake', async () => {
  const { environment, errand, attempts } = errandFor(1, [unreachable(10_000)])
  errand.run()
  await settle()
  errand.run()
  expect(attempts).toHaveLength(1)
  environment.wake()
  environment.wake()
  await settle()
  expect(attempts).toHaveLength(2)
  expect(environment.clock.pending).toBe(0)
  expect(environment.listening()).toBe(0)
})

test('after a wake the pauses are short again: a network that is back may need a moment more', async () => {
  const { environment, errand, attempts } = errandFor(1, Array(10).fill(unreachable()))
  environment.random = () => 1
  errand.run()
  await environment.clock.advance(100_000)
  expect(attempts).toHaveLength(8)
  environment.wake()
  await environment.clock.advance(1_999)
  expect(attempts).toHaveLength(9)
  await environment.clock.advance(1)
  expect(attempts).toHaveLength(10)
})

test('a final refusal ends it until it is run again', async () => {
  const { environment, errand, attempts } = errandFor(1, [NEVER])
  errand.run()
  await environment.clock.advance(60_000)
  expect(attempts).toEqual([1])
  errand.run()
  await settle()
  expect(attempts).toEqual([1, 1])
})

test('what was begun before a stop has no consequences after it', async () => {
  const { environment, errand, attempts } = errandFor(2, [unreachable()])
  errand.run()
  errand.stop()
  await environment.clock.advance(60_000)
  expect(attempts).toEqual([1])
  errand.run()
  await environment.clock.advance(60_000)
  expect(attempts).toEqual([1, 1, 1])
})
