import { expect, test, vi } from 'vitest'
import { deedOfKey } from './keys.ts'

function setUp() {
  const root = document.body
    .appendChild(document.createElement('div'))
    .attachShadow({ mode: 'open' })
  const form = root.appendChild(document.createElement('form'))
  const field = form.appendChild(document.createElement('textarea'))
  const button = form.appendChild(document.createElement('button'))
  const submit = vi.fn((event: Event) => event.preventDefault())
  form.addEventListener('submit', submit)
  const close = vi.fn()
  const press = (init: KeyboardEventInit & { keyCode?: number }): KeyboardEvent => {
    const event = new KeyboardEvent('keydown', { cancelable: true, ...init })
    if (init.keyCode) Object.defineProperty(event, 'keyCode', { value: init.keyCode })
    deedOfKey(event, { root, close })
    return event
  }
  field.focus()
  return { field, button, submit, close, press }
}

test('Enter in the composer sends, and breaks no line', () => {
  const { press, submit } = setUp()
  expect(press({ key: 'Enter' }).defaultPrevented).toBe(true)
  expect(submit).toHaveBeenCalledOnce()
})

test('Shift+Enter and Alt+Enter break a line', () => {
  const { press, submit } = setUp()
  expect(press({ key: 'Enter', shiftKey: true }).defaultPrevented).toBe(false)
  expect(press({ key: 'Enter', altKey: true }).defaultPrevented).toBe(false)
  expect(submit).not.toHaveBeenCalled()
})

test('Enter and Escape that belong to an input method are left to it', () => {
  const { press, submit, close } = setUp()
  press({ key: 'Enter', isComposing: true })
  press({ key: 'Enter', keyCode: 229 })
  press({ key: 'Escape', isComposing: true })
  expect(submit).not.toHaveBeenCalled()
  expect(close).not.toHaveBeenCalled()
})

test('Enter on a button presses the button', () => {
  const { press, button, submit } = setUp()
  button.focus()
  expect(press({ key: 'Enter' }).defaultPrevented).toBe(false)
  expect(submit).not.toHaveBeenCalled()
})

test('Escape closes the chat', () => {
  const { press, close } = setUp()
  press({ key: 'Escape' })
  expect(close).toHaveBeenCalledOnce()
})

test('whatever has the focus may take a key, which the page is not told of', () => {
  const { press, button, close } = setUp()
  const page = vi.fn()
  document.addEventListener('keydown', page)
  button.addEventListener('keydown', (event) => event.key === 'Escape' && event.preventDefault())
  button.focus()
  expect(press({ key: 'Escape' }).defaultPrevented).toBe(true)
  expect(close).not.toHaveBeenCalled()
  expect(page).not.toHaveBeenCalled()
  document.removeEventListener('keydown', page)
})

test('Ctrl+F and Command+F search the chat, or the page where nothing in the chat can be searched', () => {
  const { press, field } = setUp()
  expect(press({ key: 'f', ctrlKey: true }).defaultPrevented).toBe(false)
  field.getRootNode().addEventListener('search', (event) => event.preventDefault())
  expect(press({ key: 'f', ctrlKey: true }).defaultPrevented).toBe(true)
  expect(press({ key: 'F', metaKey: true }).defaultPrevented).toBe(true)
  expect(press({ key: 'f' }).defaultPrevented).toBe(false)
  expect(press({ key: 'f', ctrlKey: true, altKey: true }).defaultPrevented).toBe(false)
})
