import { LocationProvider } from 'preact-iso/router'
import { afterEach, expect, test } from 'vitest'
import { startAlerts } from '../../alerts/start-alerts.ts'
import { deskForTest, environmentForTest } from '../../testing/desk-for-test.ts'
import { clear, settled, show } from '../../testing/screen.ts'
import { NotificationsPage } from './notifications.tsx'

const both = { sound: true, notice: true }
const usual = {
  kinds: { offered: both, given: both, called: both, message: both, waiting: both },
  previews: true,
  whileAway: false,
  quiet: { timeZone: 'UTC', times: [] },
}

afterEach(clear)

test('how each kind is told is chosen, with quiet nights where one is, and saved as a whole', async () => {
  const { desk } = deskForTest()
  const asked: string[] = []
  desk.client.ask = async (method, path, body) => {
    asked.push(`${method} ${path}`)
    return { ok: true, value: JSON.parse(JSON.stringify(body ?? usual)) }
  }
  await startAlerts(desk, environmentForTest())
  await show(
    desk,
    <LocationProvider>
      <NotificationsPage />
    </LocationProvider>,
  )
  inputs('.news-kind input')[0]?.click()
  await settled()
  button('Add').click()
  await settled()
  expect(inputs('.week-days input').map(({ checked }) => checked)).toEqual(Array(7).fill(true))
  inputs('.week-days input')[6]?.click()
  await settled()
  button('Save').click()
  await settled()
  expect(asked).toContain('PUT /agent/notifications')
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  expect(desk.alerts.value?.choices.chosen.value).toEqual({
    ...usual,
    kinds: { ...usual.kinds, offered: { sound: false, notice: true } },
    quiet: { timeZone, times: [{ days: [1, 2, 3, 4, 5, 6], from: '20:00', to: '08:00' }] },
  })
})

function inputs(selector: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(selector)]
}

function button(name: string): HTMLButtonElement {
  return [...document.querySelectorAll('button')].find(
    ({ textContent }) => textContent?.trim() === name,
  )!
}
