import type { Place } from '../loader/panel-face.ts'
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
export function showTeaser(
  { root, adoptStyles }: Place,
  says: TeaserSays,
  onOpen: () => void,
): Teaser {
  adoptStyles(root, styles)
  const bubble = document.createElement('div')
  bubble.className = 'teaser'
  bubble.setAttribute('role', 'status')
  const open = button(bubble, 'teaser-text', () => {
    bubble.remove()
    onOpen()
  })
  if (says.by) {
    const by = open.appendChild(document.createElement('span'))
    by.className = 'teaser-by'
    by.append(says.by)
  }
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
