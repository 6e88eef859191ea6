import type { TealightEvent, TealightEvents } from '../public-api.ts'

/** Something that the page has given to be called. */
export type Listener = (value?: unknown) => void

/** The page's listeners, by event. */
export interface Listeners {
  add(event: TealightEvent, listener: Listener): void
  remove(event: TealightEvent, listener: Listener): void
  /** The calls that would add them elsewhere. */
  asCalls(): unknown[][]
  tell: Tell
}

/** Tells the page of an event. */
export type Tell = <E extends TealightEvent>(
  event: E,
  ...value: Parameters<TealightEvents[E]>
) => void

/** Every event, `true` so that the compiler misses the one that is forgotten. */
const EVENTS: Record<TealightEvent, true> = {
  ready: true,
  open: true,
  close: true,
  unread: true,
  message: true,
  sent: true,
  identified: true,
  joined: true,
  resolved: true,
  rated: true,
}

export function makeListeners(): Listeners {
  let all: [TealightEvent, Listener][] = []

  function remove(event: TealightEvent, listener: Listener): void {
    all = all.filter(([itsEvent, its]) => itsEvent !== event || its !== listener)
  }

  return {
    add(event, listener) {
      remove(event, listener)
      all = [...all, [event, listener]]
    },
    remove,
    asCalls: () => all.map(([event, listener]) => ['on', event, listener]),
    tell(event, ...value) {
      for (const [its, listener] of all) if (its === event) callBack(listener, ...value)
    },
  }
}

/** Takes what a page says it wants to listen to, or gives back what is wrong with it. */
export function listenTo(
  event: unknown,
  listener: unknown,
  take: (event: TealightEvent, listener: Listener) => void,
): string | void {
  if (!isEvent(event)) return `there is no such event. There are ${Object.keys(EVENTS).join(', ')}.`
  if (!isListener(listener)) return `give it a function after '${event}'.`
  take(event, listener)
}

export function isListener(value: unknown): value is Listener {
  return typeof value === 'function'
}

/** By itself: what the page's function throws is reported as the page's, and holds up nobody. */
export function callBack(listener: Listener, value?: unknown): void {
  queueMicrotask(() => listener(value))
}

function isEvent(value: unknown): value is TealightEvent {
  return Object.keys(EVENTS).some((event) => event === value)
}
