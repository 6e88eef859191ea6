import { afterEach, expect, test, vi } from 'vitest'
import { isFree } from './free.ts'

afterEach(() => {
  getSelection()?.removeAllRanges()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function touch(html: string, clientX = 200): PointerEvent {
  document.body.innerHTML = html
  const event = new PointerEvent('pointerdown', { bubbles: true, clientX })
  document.querySelector('.here')?.dispatchEvent(event)
  return event
}

test('a swipe begins on what does nothing with a finger by itself', () => {
  expect(isFree(touch('<p><b class="here">Hello</b></p>'))).toBe(true)
  for (const busy of ['<textarea class="here"></textarea>', '<input type="range" class="here" />'])
    expect(isFree(touch(busy))).toBe(false)
})

test('the sides of the screen belong to the system', () => {
  expect(isFree(touch('<p class="here"></p>', 10))).toBe(false)
  expect(isFree(touch('<p class="here"></p>', innerWidth - 10))).toBe(false)
})

test('code that is wider than its place is read by moving it', () => {
  const wide = touch('<pre style="overflow-x: auto"><code class="here">const a = 1</code></pre>')
  expect(isFree(wide)).toBe(true)
  vi.spyOn(HTMLPreElement.prototype, 'scrollWidth', 'get').mockReturnValue(900)
  expect(isFree(wide)).toBe(false)
})

test('who has marked some text moves the mark', () => {
  const event = touch('<p class="here">Hello</p>')
  getSelection()?.selectAllChildren(document.body)
  expect(isFree(event)).toBe(false)
})

test('who has made the page larger moves the page', () => {
  vi.stubGlobal('visualViewport', { scale: 1.5 })
  expect(isFree(touch('<p class="here"></p>'))).toBe(false)
})
