import { beforeEach, expect, test, vi } from 'vitest'
import { backGrip } from './back-grip.ts'
import type { Grip } from './grip.ts'

const PANE = `<div class="shell">
  <main class="conversation-pane">
    <a class="back" href="/console/queue">Back</a><p class="here">Hello</p>
  </main>
</div>`
const pressed = vi.fn()

beforeEach(() => {
  pressed.mockReset()
  document.body.innerHTML = PANE
  vi.spyOn(window, 'innerWidth', 'get').mockReturnValue(390)
  const link = document.querySelector<HTMLAnchorElement>('.back')
  if (link === null) throw new Error('there is no way back')
  link.checkVisibility = () => true
  link.addEventListener('click', (event) => {
    event.preventDefault()
    pressed()
  })
  Element.prototype.animate = () => {
    const motion = new Animation()
    motion.finish()
    return motion
  }
})

function gripAt(clientX: number): Grip | null {
  const event = new PointerEvent('pointerdown', { bubbles: true, clientX })
  document.querySelector('.here')?.dispatchEvent(event)
  return backGrip(event, 'queue')
}
const leaves = (): string | undefined =>
  document.querySelector<HTMLElement>('.shell')?.dataset['leaves']

test('a conversation is drawn from its first third, and ahead', () => {
  expect(gripAt(60)?.moves(1)).toBe(true)
  expect(gripAt(60)?.moves(-1)).toBe(false)
  expect(gripAt(200)).toBeNull()
})

test('drawn far enough it presses the way back, else it springs back', async () => {
  const grip = gripAt(60)
  grip?.begin()
  grip?.follow(100)
  expect(leaves()).toBe('to-list')
  expect(grip?.element.style.translate).toBe('100px')
  await grip?.end({ px: 100, pxPerMs: 0 })
  expect(pressed).not.toHaveBeenCalled()
  expect(grip?.element.style.translate).toBe('')
  expect(leaves()).toBeUndefined()
  await gripAt(60)?.end({ px: 140, pxPerMs: 0 })
  expect(pressed).toHaveBeenCalledOnce()
})

test('no list is shown below where the way back leads elsewhere', () => {
  document.querySelector('.back')?.setAttribute('href', '/console/search?q=tea')
  gripAt(60)?.begin()
  expect(leaves()).toBe('away')
})

test('where the list stands beside it nothing is drawn', () => {
  const link = document.querySelector<HTMLAnchorElement>('.back')
  if (link) link.checkVisibility = () => false
  expect(gripAt(60)).toBeNull()
})
