import type { ChatElement } from './panel-face.ts'
import { adoptStyles } from '../host/adopt-styles.ts'
import type { LoaderSettings } from './settings.ts'
import { BUBBLE, FLAME } from '../theme/glyph.ts'
import styles from './launcher.css?inline'

/** What the loader draws on the page: one element, everything else in its shadow. */
export interface Launcher {
  host: ChatElement
  root: ShadowRoot
  button: HTMLButtonElement
  /** Says what went wrong. */
  note: HTMLElement
  remove(): void
}

/** Adds the launcher to the end of the body, and again when a page swaps its body, or what is in it, for another one. */
export function drawLauncher({ words, style }: LoaderSettings): Launcher {
  const host: ChatElement = document.createElement('tealight-chat')
  host.lang = words.language
  const root = host.attachShadow({ mode: 'open' })
  const note = draw(root, 'p', 'note')
  const button = draw(root, 'button', 'launcher')

  adoptStyles(root, styles + style)
  note.setAttribute('role', 'status')
  button.setAttribute('aria-label', words.open)
  button.append(drawFlame())
  if (words.label) draw(button, 'b', '').textContent = words.label

  let isOver = false
  // In the next frame, before it is painted: a page that takes it away each time is not held up by that.
  const watch = new MutationObserver(() => host.isConnected || requestAnimationFrame(attach))
  watch.observe(document.documentElement, { childList: true })
  attach()

  function attach(): void {
    const { body } = document
    if (isOver || !body) return
    body.append(host)
    watch.observe(body, { childList: true })
  }

  function remove(): void {
    isOver = true
    watch.disconnect()
    host.remove()
  }

  return { host, root, button, note, remove }
}

function draw<K extends keyof HTMLElementTagNameMap>(
  parent: ParentNode,
  tag: K,
  className: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  element.className = className
  parent.append(element)
  return element
}

/** Drawn as elements: a strict page allows neither images from elsewhere nor markup from strings. */
function drawFlame(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 32 32')
  for (const d of [BUBBLE, FLAME]) {
    svg.appendChild(document.createElementNS(SVG, 'path')).setAttribute('d', d)
  }
  return svg
}

const SVG = 'http://www.w3.org/2000/svg'
