import type { Tealight, TealightCall, TealightEvent } from '../public-api.ts'
import { startChat, type Chat } from './chat.ts'
import type { LoaderSettings } from './settings.ts'

type Listener = (count: number) => void

/** Makes the one global and, as soon as the page has a body, the chat. A second tag changes nothing. */
export function boot(settings: LoaderSettings): void {
  const before = window.tealight
  // Not a function: an element with the id "tealight", which browsers offer under this name.
  const isFunction = typeof before === 'function'
  if (isFunction && !before.q) return

  const early = isFunction ? [...(before.q ?? [])] : []
  const listeners: { [E in TealightEvent]?: Set<Listener> } = {}
  let chat: Chat | undefined

  const tealight: Tealight = (...call) => {
    if (chat) obey(chat, call)
    else early.push(call)
  }
  window.tealight = tealight
  if (document.body) start()
  else document.addEventListener('DOMContentLoaded', start)

  function start(): void {
    const started = (chat = startChat(settings, tell))
    early.forEach((call) => obey(started, call))
  }

  function obey(target: Chat, [deed, event, listener]: TealightCall): void {
    if (deed === 'on') (listeners[event] ??= new Set()).add(listener)
    else if (deed === 'off') listeners[event]?.delete(listener)
    else {
      if (deed === 'destroy') delete window.tealight
      target[deed]()
    }
  }

  function tell(event: TealightEvent, count = 0): void {
    listeners[event]?.forEach((listener) => listener(count))
  }
}
