import type { SiteDetails } from '@tealight/protocol'
import type { Language } from '../i18n/language.ts'
import type { LoaderSettings } from './settings.ts'

/** What the loader gives to the panel: a place on the page, and the deeds that both share. */
export interface Place {
  settings: LoaderSettings
  /** The panel adds itself to it. */
  root: ShadowRoot
  /** The launcher. The panel tells on it what waits for the visitor. */
  button: HTMLButtonElement
  adoptStyles(root: ShadowRoot, css: string): void
  /** Opens the chat again for somebody who had it open, without taking the focus. */
  reopen(): void
  /** What somebody was told who was reached out to: then it is the greeting. */
  reached?: Reached
  /** The visitor closes the chat from within. */
  close(): void
  /** Takes the panel away and lets it enter again: as somebody else, or in another language. */
  renew(): void
  /** What the page has called and the loader leaves to the panel, in its order: arguments as they came, right or wrong. */
  calls: Iterable<unknown>[]
  /** Whoever weighs the page's calls hears each that the panel takes. */
  hear?: (call: Iterable<unknown>) => void
  /** The language that the page has asked for, before that of owner and browser. */
  language?: Language
}

/** By which rule, or without one by an agent; in which words and in whose name, empty for the site's own. */
export interface Reached {
  rule?: string
  text: string
  by: string
}

/** The loader's element: by it, what the server adds to the loader of some sites finds the chat. */
export interface ChatElement extends HTMLElement {
  place?: Place
}

/** What the loader asks of the panel. */
export interface Panel {
  show(takeFocus: boolean): void
  hide(): void
  /** Another tab has begun to talk: joins in. */
  join(): void
  /** There are calls. */
  obey(): void
  /** Takes everything of it away: elements, timers, listeners, the stream. */
  leave(): void
}

/** The module behind `LoaderSettings.panel`. */
export interface PanelModule {
  enter(place: Place, details: SiteDetails): Panel
}
