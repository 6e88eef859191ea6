import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { canAskForNotices, openNotices } from './notices.ts'

/** What a browser shows can't be seen from a test: this stands for it. */
class ShownNotice {
  static permission: NotificationPermission
  static all: ShownNotice[]
  onclick = (): void => {}
  isClosed = false
  readonly title: string
  readonly options: NotificationOptions | undefined
  constructor(title: string, options?: NotificationOptions) {
    this.title = title
    this.options = options
    ShownNotice.all.push(this)
  }
  close(): void {
    this.isClosed = true
  }
}

beforeEach(() => {
  ShownNotice.all = []
  ShownNotice.permission = 'granted'
  vi.stubGlobal('Notification', ShownNotice)
})
afterEach(() => vi.unstubAllGlobals())

test('a click on it leads to the page and opens the chat', () => {
  const deeds: string[] = []
  vi.spyOn(window, 'focus').mockImplementation(() => void deeds.push('focus'))
  openNotices('shop', () => deeds.push('open')).show('Mia', 'To your door.')
  const [notice] = ShownNotice.all
  expect(notice).toMatchObject({ title: 'Mia', options: { body: 'To your door.', silent: true } })
  notice?.onclick()
  expect(deeds).toEqual(['focus', 'open'])
  expect(notice?.isClosed).toBe(true)
})

test('without leave nothing is shown, and what was shown goes when it was read', () => {
  const notices = openNotices('shop', () => {})
  notices.show('Mia', 'Hello')
  notices.close()
  ShownNotice.permission = 'denied'
  notices.show('Mia', 'Hello?')
  expect(ShownNotice.all.map(({ isClosed }) => isClosed)).toEqual([true])
})

test('its person can be asked once, and only where a page can show any', () => {
  ShownNotice.permission = 'default'
  expect(canAskForNotices()).toBe(true)
  ShownNotice.permission = 'denied'
  expect(canAskForNotices()).toBe(false)
  const refusing = Object.assign(
    function refuse() {
      throw new TypeError('Illegal constructor')
    },
    { permission: 'default' },
  )
  vi.stubGlobal('Notification', refusing)
  expect(canAskForNotices()).toBe(false)
  vi.stubGlobal('Notification', undefined)
  expect(canAskForNotices()).toBe(false)
})
