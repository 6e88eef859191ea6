import { afterEach, expect, test } from 'vitest'
import { deskForTest, NOW } from '../testing/desk-for-test.ts'
import { clear, settled, show } from '../testing/screen.ts'
import { ConnectionBar } from './connection-bar.tsx'

afterEach(clear)

test('a lost connection says so, and is tried at once by whoever asks for it', async () => {
  const { desk, receives } = deskForTest()
  let attempts = 0
  desk.deeds.reconnect = () => void attempts++
  await show(desk, <ConnectionBar />)
  expect(document.querySelector('.connection-bar')).toBeNull()
  receives({ status: { kind: 'waiting', attempt: 3, retryAt: NOW + 20_000, offline: false } })
  await settled()
  const [button] = document.querySelectorAll<HTMLButtonElement>('.connection-bar button')
  expect(button?.textContent).toBe('Try now')
  button?.click()
  expect(attempts).toBe(1)
})

test('without a network there is nothing to try', async () => {
  const { desk, receives } = deskForTest()
  await show(desk, <ConnectionBar />)
  receives({ status: { kind: 'waiting', attempt: 3, retryAt: NOW + 20_000, offline: true } })
  await settled()
  expect(document.querySelector('.connection-bar')).not.toBeNull()
  expect(document.querySelector('.connection-bar button')).toBeNull()
})
