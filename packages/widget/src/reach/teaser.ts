import { adoptStyles } from '../host/adopt-styles.ts'
import { closeWord } from './close-word.ts'
import styles from './teaser.css?inline'

/** A bubble beside the launcher. */
export interface Teaser {
  remove(): void
}

interface TeaserSays {
  text: string
  /** Who says it; empty: the site. */
  by: string
  language: string
}

/** Shows a bubble: a click on it answers, its cross sends it away. It takes no focus, and is read out once. */
export function showTeaser(root: ShadowRoot, says: TeaserSays, onOpen: () => void): Teaser {
  if (!root.querySelector('.teaser')) adoptStyles(root, styles)
  const bubble = document.createElement('div')
  bubble.className = 'teaser'
  bubble.setAttribute('role', 'status')
  const open = button(bubble, 'teaser-text', () => {
    bubble.remove()
    onOpen()
  })
  if (says.by) open.appendChild(document.createElement('b')).append(says.by)
  open.dir = 'auto'
  open.append(says.text)
  const close = button(bubble, 'teaser-close', () => bubble.remove())
  close.setAttribute('aria-label', closeWord(says.language))
  close.append('✕')
  root.append(bubble)
  return { remove: () => bubble.remove() }
}

function button(parent: Element, className: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = className
  element.onclick = onClick
  parent.append(element)
  return element
}
