import type { ComponentChild } from 'preact'
import { h, render } from 'preact'
import type { Desk } from '../state/desk.ts'
import { DeskProvider } from '../state/desk.ts'

/** Draws something at a desk, into the document, and waits until it stands. */
export async function show(desk: Desk, child: ComponentChild): Promise<void> {
  document.body.innerHTML = '<div id="console"></div>'
  // Happy DOM edits nothing by itself.
  document.execCommand = () => false
  render(
    h(DeskProvider, { value: desk }, child),
    document.querySelector('#console') ?? document.body,
  )
  await settled()
}

/** Takes away what is shown, with its listeners. */
export function clear(): void {
  const root = document.querySelector('#console')
  if (root) render(null, root)
}

/** Effects and signals have done their work. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 20))
}

/** Presses a key where the keyboard stands. */
export async function press(key: string, how: KeyboardEventInit = {}): Promise<void> {
  const target = document.activeElement ?? document.body
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how }),
  )
  await settled()
}
