/*
 * The JavaScript API of the tag: one global function, `tealight`. This file stands by itself, so that a site can copy it.
 *
 * The tag loads asynchronously. Calls that come before it are kept when the page defines a stub first:
 *
 *     window.tealight = window.tealight || function () { (tealight.q = tealight.q || []).push(arguments) }
 */

/** What a page may ask for, each with what comes after its name: `tealight('send', 'Hello')`. */
export interface TealightDeeds {
  /** Opens the panel; shows the chat if it was hidden. */
  open: []
  /** Closes the panel. The conversation goes on. */
  close: []
  toggle: []
  /** Shows the chat again after `hide`. */
  show: []
  /** Takes launcher and panel out of sight. The conversation goes on. */
  hide: []
  /** Sends a message of the visitor. */
  send: [text: string]
  /** Puts a text where the visitor writes, in place of what stands there. */
  prefill: [text: string]
  /** Tells who the visitor is, as the site's own backend has signed it. */
  identify: [identity: TealightIdentity]
  /** Tells what the page knows of the visitor. What is left out stays as it is. */
  update: [visitor: TealightVisitor]
  /** Tells agents what the visitor does: of each kind of deed they see the newest. */
  track: [what: string, about?: string | number | boolean]
  /** Tells agents that the visitor looks at another page now: without an argument, what the address bar says. */
  page: [page?: TealightPage]
  /** In which language the chat speaks, as it would stand in `<html lang>`. */
  language: [language: string]
  /** `auto` follows the visitor's system. */
  theme: [theme: TealightTheme]
  /** Forgets the visitor in this browser, as at logging out: what follows is a stranger's. */
  forget: []
  /** The visitor has agreed, on your own page, that the chat may store what it needs: the chat does not ask again. */
  permit: []
  /** Calls back once with how many messages wait for the visitor. */
  count: [listener: (count: number) => void]
  /** Writes to the browser's console which way the connection goes, and why. */
  debug: []
  /** Takes everything away, this function included. The tag may be added again later. */
  destroy: []
  /** Made by each further tag of a page: the browser's console tells when it is another site's. */
  tag: [siteKey: string]
}

/** What a page may listen to. */
export interface TealightEvents {
  /** Calls are obeyed at once from now on. Who asks later is told at once. */
  ready: () => void
  open: () => void
  close: () => void
  /** How many messages wait for the visitor; told whenever it changes. */
  unread: (count: number) => void
  /** An agent has written. */
  message: (message: TealightMessage) => void
  /** The server has a message of the visitor. */
  sent: (message: TealightMessage) => void
  /** The server has believed who the visitor is. */
  identified: () => void
  /** An agent has joined the conversation. */
  joined: (agent: { name: string }) => void
  /** The conversation was closed, by an agent or by the visitor. */
  resolved: () => void
  /** The visitor has rated the conversation, or has rated it anew. */
  rated: (rating: TealightRating) => void
}

/** What the page knows of the visitor. */
export interface TealightVisitor {
  name?: string
  email?: string
  /** By names of the site's own; null takes one away. */
  attributes?: Record<string, string | number | boolean | null>
}

/** With the signature of the user id, or with a signed token (JWT). */
export type TealightIdentity = TealightVisitor &
  ({ userId: string; signature: string } | { jwt: string; userId?: string })

export interface TealightPage {
  url: string
  title: string
}

export type TealightTheme = 'auto' | 'light' | 'dark'

/** Something that was written. */
export interface TealightMessage {
  /** The same in every tab. */
  id: string
  text: string
  /** Ms since 1970, by the server's clock. */
  at: number
  /** Who wrote it; null: the visitor. */
  agent: { name: string } | null
}

/** 1 is the worst; the best is 2 of thumbs and 5 of all others. */
export interface TealightRating {
  scale: 'thumbs' | 'faces' | 'stars'
  score: number
  comment: string
}

export type TealightDeed = keyof TealightDeeds
export type TealightEvent = keyof TealightEvents

/** A call of the global, as its arguments. */
export type TealightCall =
  | { [D in TealightDeed]: [D, ...TealightDeeds[D]] }[TealightDeed]
  | { [E in TealightEvent]: ['on' | 'off', E, TealightEvents[E]] }[TealightEvent]

/** `tealight('open')`, `tealight('send', 'Hello')`, `tealight('on', 'unread', (count) => {})`. A call never throws. */
export interface Tealight {
  (...call: TealightCall): void
  /** Calls that came before the tag, in a stub that the page made. */
  q?: TealightCall[]
}

declare global {
  interface Window {
    tealight?: Tealight
  }
}
