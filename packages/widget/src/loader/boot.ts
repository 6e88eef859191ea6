import type { Tealight, TealightCall } from '../public-api.ts'
import { startChat } from './chat.ts'
import type { LoaderSettings } from './settings.ts'

/** Makes the one global and, as soon as the page has a body, the chat. A second tag changes nothing. */
export function boot(settings: LoaderSettings): void {
  const before = window.tealight
  const early: TealightCall[] = []
  // Not a function: an element with the id "tealight", which browsers offer under this name.
  if (typeof before === 'function') {
    if (!before.q) return before('tag', settings.siteKey)
    early.push(...before.q)
  }
  let obey = (call: TealightCall): unknown => early.push(call)

  const tealight: Tealight = (...call) => void obey(call)
  window.tealight = tealight
  if (document.body) start()
  else document.addEventListener('DOMContentLoaded', start)

  function start(): void {
    obey = startChat(settings)
    early.forEach(obey)
  }
}
