import { afterEach, expect, test } from 'vitest'
import { keepInput, type KeyListener } from './keep-input.ts'

const host = document.body.appendChild(document.createElement('tealight-chat'))
const other = document.body.appendChild(document.createElement('input'))
const endings: (() => void)[] = []
afterEach(() => endings.splice(0).forEach((end) => end()))

function pageHears(type: string): string[] {
  const heard: string[] = []
  for (const isCapture of [true, false]) {
    const listener = (event: Event): void => {
      heard.push((event.target as Element).localName)
    }
    document.addEventListener(type, listener, isCapture)
    endings.push(() => document.removeEventListener(type, listener, isCapture))
  }
  return heard
}
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  )

function chat({ keys = [] as string[], isOpen = () => true }): KeyListener {
  return { isOpen, keyDown: (event) => keys.push(event.key) }
}

test('keys typed in the chat reach the chat and nobody else', () => {
  const keys: string[] = []
  const heard = pageHears('keydown')
  endings.push(keepInput(host, chat({ keys })))
  press(host, 's')
  expect(keys).toEqual(['s'])
  expect(heard).toEqual([])
})

test('keys typed in the page are none of our business', () => {
  const keys: string[] = []
  const heard = pageHears('keydown')
  endings.push(keepInput(host, chat({ keys })))
  press(other, 's')
  expect(keys).toEqual([])
  expect(heard).toEqual(['input', 'input'])
})

test("while the chat is closed, keys on the launcher are the page's", () => {
  const heard = pageHears('keydown')
  endings.push(keepInput(host, chat({ isOpen: () => false })))
  press(host, 's')
  expect(heard).toHaveLength(2)
})

test('a key that closed the chat does not come up in the page', () => {
  const heard = pageHears('keyup')
  let isOpen = true
  endings.push(keepInput(host, chat({ isOpen: () => isOpen })))
  press(host, 'Escape')
  isOpen = false
  const keyUp = (): boolean =>
    host.dispatchEvent(new KeyboardEvent('keyup', { key: 'Escape', bubbles: true }))
  keyUp()
  expect(heard).toEqual([])
  keyUp()
  expect(heard).toHaveLength(2)
})

test('what is pasted into the chat is not handled by the page as well', () => {
  const bubbled: string[] = []
  document.addEventListener('paste', () => bubbled.push('paste'), { once: true })
  endings.push(keepInput(host, chat({})))
  host.dispatchEvent(new Event('paste', { bubbles: true }))
  expect(bubbled).toEqual([])
})

test('afterwards the page is as it was', () => {
  const heard = pageHears('keydown')
  keepInput(host, chat({}))()
  press(host, 's')
  expect(heard).toHaveLength(2)
})
