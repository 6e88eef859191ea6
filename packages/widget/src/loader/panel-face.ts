import type { SiteDetails } from '@tealight/protocol'
import type { Tell } from '../public-api.ts'
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
  /** The visitor closes the chat from within. */
  close(): void
  tell: Tell
}

/** What the loader asks of the panel. */
export interface Panel {
  show(takeFocus: boolean): void
  hide(): void
  /** Another tab has begun to talk: joins in. */
  join(): void
  /** Tells a person who looks for a fault how it stands. */
  debug(): void
  /** Takes everything of it away: elements, timers, listeners, the stream. */
  leave(): void
}

/** The module behind `LoaderSettings.panel`. */
export interface PanelModule {
  enter(place: Place, details: SiteDetails): Panel
}
