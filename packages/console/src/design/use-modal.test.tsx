import { render, type VNode } from 'preact'
import { beforeEach, expect, test } from 'vitest'
import { settled } from '../testing/screen.ts'
import { useModal } from './use-modal.ts'

beforeEach(() => {
  document.body.innerHTML = '<button id="opener"></button><input id="next"><div></div>'
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
})

function Window(): VNode {
  return <dialog ref={useModal()} />
}

test('a window that is closed gives the focus back at once, and whoever wants it next keeps it', async () => {
  const place = document.querySelector('div') ?? document.body
  document.getElementById('opener')?.focus()
  render(<Window />, place)
  await settled()
  expect(document.querySelector('dialog')?.open).toBe(true)
  document.querySelector('dialog')?.focus()

  render(null, place)
  expect(document.activeElement?.id).toBe('opener')
  document.getElementById('next')?.focus()
  await settled()
  expect(document.activeElement?.id).toBe('next')
})
