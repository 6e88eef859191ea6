import { expect, test } from 'vitest'
import { Turns } from './turns.ts'

test('one report is made at a time, and who asks for many waits behind who asks for one', async () => {
  const turns = new Turns()
  const told: string[] = []
  let atOnce = 0
  const report = (name: string) => async () => {
    expect(++atOnce).toBe(1)
    await new Promise((resolve) => setImmediate(resolve))
    told.push(name)
    atOnce -= 1
  }
  await Promise.all([
    turns.take('ana', report('ana 1')),
    turns.take('ana', report('ana 2')),
    turns.take('ana', report('ana 3')),
    turns.take('bo', report('bo')),
  ])
  expect(told).toEqual(['ana 1', 'bo', 'ana 2', 'ana 3'])
})

test('a report that fails fails alone', async () => {
  const turns = new Turns()
  const failed = turns.take('ana', () => Promise.reject(new Error('no')))
  const next = turns.take('ana', () => Promise.resolve('made'))
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('made')
})

test('who asks for too many at once is turned away', async () => {
  const turns = new Turns()
  const asked = Array.from({ length: 21 }, () => turns.take('ana', () => Promise.resolve()))
  expect(asked.filter((turn) => turn === null)).toHaveLength(1)
  await Promise.all(asked.map((turn) => turn ?? Promise.resolve()))
  expect(turns.take('ana', () => Promise.resolve())).not.toBeNull()
})
