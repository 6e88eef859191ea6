import type { JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import { DownIcon } from './icons.tsx'

const MOST_SHOWN = 99

/** What the panel adds to the launcher: how to close the chat, or how many messages wait. */
export function LauncherFace({
  isOpen,
  unread,
}: {
  isOpen: boolean
  unread: number
}): JSX.Element | null {
  if (isOpen) return <DownIcon />
  if (unread === 0) return null
  return <span class="badge">{unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}</span>
}

/** Names the launcher for those who hear it. */
export function nameLauncher(button: Element, words: Words, isOpen: boolean, unread: number): void {
  const deed = isOpen ? words.closeChat : (button.querySelector('b')?.textContent ?? words.openChat)
  button.setAttribute('aria-label', unread > 0 ? `${deed}, ${words.unread(unread)}` : deed)
  button.setAttribute('aria-expanded', `${isOpen}`)
}
