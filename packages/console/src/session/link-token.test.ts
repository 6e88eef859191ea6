import { expect, test } from 'vitest'
import { takeLinkToken } from './link-token.ts'

test('the token of a link is taken and leaves the address bar', () => {
  history.replaceState(null, '', '/console/sign-in#a-token')
  expect(takeLinkToken()).toBe('a-token')
  expect(location.href).not.toContain('a-token')
  expect(takeLinkToken()).toBeNull()
})

test('a fragment anywhere else is no token', () => {
  history.replaceState(null, '', '/console/queue#a-token')
  expect(takeLinkToken()).toBeNull()
})
