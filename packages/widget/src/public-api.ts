/*
 * The JavaScript API of the tag: one global function, `tealight`.
 *
 * The tag loads asynchronously. Calls that come before it are kept when the page defines a stub first:
 *
 *     window.tealight = window.tealight || function () { (tealight.q = tealight.q || []).push(arguments) }
 */

/** What a page may listen to. */
export interface TealightEvents {
  open: () => void
  close: () => void
  /** How many messages wait for the visitor; told whenever it changes. */
  unread: (count: number) => void
}

export type TealightEvent = keyof TealightEvents

/** A call of the global, as its arguments. */
export type TealightCall =
  | ['open' | 'close' | 'toggle' | 'debug' | 'destroy']
  | { [E in TealightEvent]: ['on' | 'off', E, TealightEvents[E]] }[TealightEvent]

/**
 * - `tealight('open')`, `tealight('close')`, `tealight('toggle')`
 * - `tealight('debug')` writes to the browser's console which way the connection goes, and why
 * - `tealight('destroy')` takes everything away, this function included; the tag may be added again later
 * - `tealight('on', 'unread', listener)`, `tealight('off', 'unread', listener)`
 */
export interface Tealight {
  (...call: TealightCall): void
  /** Calls that came before the tag, in a stub that the page made. */
  q?: TealightCall[]
}

/** Tells the page's listeners. */
export type Tell = (event: TealightEvent, count?: number) => void

declare global {
  interface Window {
    tealight?: Tealight
  }
}
