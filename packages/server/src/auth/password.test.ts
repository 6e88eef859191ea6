import { expect, test } from 'vitest'
import { hashPassword, isPassword } from './password.ts'

test('only the right password opens, and nothing of it is readable in the hash', async () => {
  const hash = await hashPassword('correct horse')
  expect(hash).not.toContain('horse')
  expect(await isPassword('correct horse', hash)).toBe(true)
  expect(await isPassword('Correct horse', hash)).toBe(false)
})

test('two hashes of one password differ', async () => {
  expect(await hashPassword('correct horse')).not.toBe(await hashPassword('correct horse'))
})

test('where there is no password, none is right', async () => {
  expect(await isPassword('', null)).toBe(false)
})

test('composed and decomposed characters are the same password', async () => {
  expect(await isPassword('re\u0301sume\u0301', await hashPassword('r\u00e9sum\u00e9'))).toBe(true)
})
