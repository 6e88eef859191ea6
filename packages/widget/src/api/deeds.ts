import { findLanguage, LANGUAGES, TEXT_MAX_LENGTH } from '@tealight/protocol'
import { readPage } from '../host/page.ts'
import type { TealightDeed } from '../public-api.ts'
import type { ApiSetting } from './api.ts'
import { callBack, isListener, type Listeners, listenTo } from './listeners.ts'
import type { Person } from './person.ts'
import { personDeeds } from './person-deeds.ts'
import { isTheme, THEMES, wearTheme } from './wear-theme.ts'
import { whenUnreadIsKnown } from './watch-talk.ts'

/** Does what was called, or gives back what is wrong with the call and how it would be right. */
type Deed = (...values: unknown[]) => string | void
export type Deeds = { [Name in TealightDeed | 'on' | 'off']?: Deed }

export interface DeedSetting extends ApiSetting {
  listeners: Listeners
  person: Person
  /** Lets the panel enter again. */
  renew(): void
}

/** What the loader leaves to the panel, by name. */
export function makeDeeds(setting: DeedSetting): ReadonlyMap<unknown, Deed> {
  const { place, client, draft, gate, isReturning, listeners, renew, paint } = setting
  const { siteKey } = place.settings
  const deeds: Deeds = {
    ...personDeeds(setting),
    on: (event, listener) => listenTo(event, listener, listeners.add),
    off: (event, listener) => listenTo(event, listener, listeners.remove),
    send(text) {
      if (!isMessage(text)) return `give it a text, ${lengths(1)}: tealight('send', 'Hello').`
      if (!gate()) return client.send(text.trim())
      draft.keep(text)
      paint()
      return GATED
    },
    prefill(text) {
      if (!isText(text)) return `give it a text, ${lengths(0)}: tealight('prefill', 'My order …').`
      draft.keep(text)
      paint()
    },
    permit: () => setting.agree(),
    page(page) {
      if (!isPage(page)) return "give it nothing, or texts: tealight('page', { url, title })."
      client.lookAt({ ...readPage(), ...page })
    },
    language(wish) {
      const language = isText(wish) && findLanguage([wish])
      if (!language) return `the chat speaks ${LANGUAGES.join(', ')}: tealight('language', 'en').`
      if (language === place.language) return
      place.language = language
      place.root.host.setAttribute('lang', language)
      place.calls.unshift(['prefill', draft.text()])
      renew()
    },
    theme(theme) {
      if (!isTheme(theme)) return `there are ${THEMES.join(', ')}: tealight('theme', 'dark').`
      void wearTheme(place, theme)
    },
    count(listener) {
      if (!isListener(listener)) return "give it a function: tealight('count', (unread) => {})."
      whenUnreadIsKnown(client, isReturning(), (count) => callBack(listener, count))
    },
    debug: () =>
      void import('./debug.ts').then(({ showConnection }) => showConnection(client.connection)),
    tag(key) {
      if (key !== siteKey) return otherSite(siteKey)
    },
  }
  return new Map(Object.entries(deeds))
}

const GATED = `the visitor has to agree or to sign in first. Until then the text stands in the field.`

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= TEXT_MAX_LENGTH
}

function isMessage(value: unknown): value is string {
  return isText(value) && value.trim() !== ''
}

function isPage(value: unknown): value is { url?: string; title?: string } | undefined {
  if (value === undefined) return true
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).every(([name, text]) => PAGE.has(name) && isText(text))
}

const PAGE = new Set(['url', 'title'])

function lengths(least: number): string {
  return `of ${least} to ${TEXT_MAX_LENGTH} characters`
}

function otherSite(here: string): string {
  return `the chat of site "${here}" is on this page already, so the tag of another one was ignored. Call tealight('destroy') before adding it.`
}
