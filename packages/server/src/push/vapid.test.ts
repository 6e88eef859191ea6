import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { pushKeysFrom, vapidHeader } from './vapid.ts'

const NOW = Date.UTC(2026, 10, 20, 12)
const keys = pushKeysFrom(Buffer.alloc(32, 7))

test('the keys of an installation are always the same, and no other has them', () => {
  expect(pushKeysFrom(Buffer.alloc(32, 7)).publicKey).toBe(keys.publicKey)
  expect(pushKeysFrom(Buffer.alloc(32, 8)).publicKey).not.toBe(keys.publicKey)
  expect(Buffer.from(keys.publicKey, 'base64url')).toHaveLength(65)
})

test('a push service can see who sends, to whom, and until when it holds', () => {
  const endpoint = new URL('https://push.example/send/abc')
  const header = vapidHeader(keys, endpoint, 'https://chat.example', NOW)
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(header) ?? []
  const [head = '', body = '', signature = ''] = token.split('.')
  const point = Buffer.from(key, 'base64url')
  const x = point.subarray(1, 33).toString('base64url')
  const y = point.subarray(33).toString('base64url')
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' })
  const by = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const
  const isTheirs = (text: string): boolean =>
    verify('sha256', Buffer.from(text), by, Buffer.from(signature, 'base64url'))
  expect(isTheirs(`${head}.${body}`)).toBe(true)
  expect(isTheirs(`${head}.${body}x`)).toBe(false)
  expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toEqual({
    aud: 'https://push.example',
    exp: NOW / 1_000 + 43_200,
    sub: 'https://chat.example',
  })
})
