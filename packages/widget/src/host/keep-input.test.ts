import { afterEach, expect, test } from 'vitest'
import { keepInput } from './keep-input.ts'

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

test('keys typed in the chat reach the chat and nobody else', () => {
  const keys: string[] = []
  const heard = pageHears('keydown')
  endings.push(keepInput(host, (event) => keys.push(event.key)))
  press(host, 's')
  expect(keys).toEqual(['s'])
  expect(heard).toEqual([])
})

test('keys typed in the page are none of our business', () => {
  const keys: string[] = []
  const heard = pageHears('keydown')
  endings.push(keepInput(host, (event) => keys.push(event.key)))
  press(other, 's')
  expect(keys).toEqual([])
  expect(heard).toEqual(['input', 'input'])
})

test('what is pasted into the chat is not handled by the page as well', () => {
  const bubbled: string[] = []
  document.addEventListener('paste', () => bubbled.push('paste'), { once: true })
  endings.push(keepInput(host, () => {}))
  host.dispatchEvent(new Event('paste', { bubbles: true }))
  expect(bubbled).toEqual([])
})

test('afterwards the page is as it was', () => {
  const heard = pageHears('keydown')
  keepInput(host, () => {})()
  press(host, 's')
  expect(heard).toHaveLength(2)
})
