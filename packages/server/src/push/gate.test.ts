import { expect, test } from 'vitest'
import { isPublic, publicGate } from './gate.ts'

test.each([
  'https://fcm.googleapis.com/fcm/send/abc',
  'https://updates.push.services.mozilla.com/wpush/v2/abc',
  'https://web.push.apple.com/abc',
  'https://[2606:4700::1111]/abc',
])('%s is admitted', (url) => {
  expect(publicGate.admits(new URL(url))).toBe(true)
})

test.each([
  'http://push.example.com/abc',
  'https://push.example.com:8443/abc',
  'https://user:secret@push.example.com/abc',
  'https://localhost/abc',
  'https://push.localhost/abc',
  'https://db.internal/abc',
  'https://db/abc',
  'https://127.0.0.1/abc',
  'https://0x7f000001/abc',
  'https://10.0.0.8/abc',
  'https://169.254.169.254/latest',
  'https://[::1]/abc',
  'https://[::ffff:10.0.0.8]/abc',
  'https://[fd00::8]/abc',
])('%s is not', (url) => {
  expect(publicGate.admits(new URL(url))).toBe(false)
})

test('a name that leads into a private network leads nowhere', async () => {
  const found = await new Promise((resolve) =>
    publicGate.lookup?.('localhost', {}, (error) => resolve(error?.message)),
  )
  expect(found).toBe('no public address')
})

test('what may be written as another kind of address is looked at as what it is', () => {
  expect(['2002:7f00:1::', '64:ff9b::a00:8', '::ffff:7f00:1'].map(isPublic)).toEqual([
    false,
    false,
    false,
  ])
})
