import { createClient } from '@libsql/client'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/libsql'
import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function entryOf(error: unknown) {
  const lines: string[] = []
  createLog('info', { write: (line) => void lines.push(line) }).error({ error }, 'it went wrong')
  return { line: lines.join(''), told: JSON.parse(lines.join('')).error }
}

test('an error is told with its kind, its place and what led to it', () => {
  const cause = Object.assign(new RangeError('no room'), { code: 'ENOSPC' })
  const { told } = entryOf(new Error('a file was not kept', { cause }))
  expect(told).toMatchObject({
    type: 'Error',
    message: 'a file was not kept',
    stack: expect.stringMatching(/^at .*log\.test\.ts/),
    cause: { type: 'RangeError', message: 'no room', code: 'ENOSPC' },
  })
})

test('whatever else was thrown is told as a text', () => {
  expect(entryOf('gone').told).toEqual({ type: 'string', message: 'gone' })
})

test('a query that failed is told without what somebody wrote', async () => {
  const database = drizzle(createClient({ url: ':memory:' }))
  const failed = database.run(sql`insert into nowhere values (${'my secret words'})`)
  const { line, told } = entryOf(await failed.catch((error: unknown) => error))
  expect(told.message).toMatch(/^Failed query: insert into nowhere/)
  expect(told.cause.message).toContain('no such table')
  expect(line).not.toContain('secret')
})
