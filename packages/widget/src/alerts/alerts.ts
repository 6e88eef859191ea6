import {
  type Environment,
  openAppBadge,
  openSharedLock,
  type VisitorClient,
} from '@tealight/client'
import type { AlertSettings, TextMessage } from '@tealight/protocol'
import { markTitle } from '../host/title-mark.ts'
import type { Language } from '../i18n/language.ts'
import type { MoreWords } from '../i18n/more/more-en.ts'
import { loadMoreWords } from '../i18n/more-words.ts'
import type { Place } from '../loader/panel-face.ts'
import type { KnownDetails } from '../panel/site-details.ts'
import { openChime } from './chime.ts'
import { openMute } from './mute.ts'
import { watchNews } from './news.ts'
import { askForNotices, canAskForNotices, openNotices } from './notices.ts'

/** What tells somebody of an answer who does not look at the chat. */
export interface Alerts {
  /** Something has changed: what is said, whether the chat is open, whether the page is shown. */
  look(isOpen: boolean): void
  /** What the visitor can choose about it. */
  choices(more: MoreWords): { name: string; act: () => void }[]
  /** Leaves nothing of it behind. */
  leave(): void
}

export interface AlertSetting {
  place: Place
  client: VisitorClient
  environment: Environment
  language: Language
  known: KnownDetails
  /** Whether somebody had written here when the page came. */
  isReturning: boolean
}

const EXCERPT_LENGTH = 120

/** Begins to watch. However many tabs there are, the one that holds the stream is heard. */
export function startAlerts(setting: AlertSetting): Alerts {
  const { place, client, environment, known } = setting
  const { siteKey } = place.settings
  const chime = openChime(place.root)
  const title = markTitle()
  const badge = openAppBadge()
  const mute = openMute(environment.storage, siteKey)
  const view = openSharedLock(`tealight-view:${siteKey}`)
  const notices = openNotices(siteKey, place.reopen)
  const takeNews = watchNews(setting.isReturning)

  const settings = (): AlertSettings => known.now.settings.alerts

  function look(isOpen: boolean): void {
    const { state, connection } = client
    const isInView = isOpen && !document.hidden
    const waiting = isInView || !settings().title ? 0 : state.unread
    const news = takeNews(state)
    view.hold(isInView)
    title.show(waiting)
    if (connection.isLeading) badge.show(waiting)
    if (state.unread === 0) notices.close()
    if (news && !isInView && connection.isLeading) void tell(news)
  }

  async function tell(news: TextMessage): Promise<void> {
    if (await view.isHeldAnywhere()) return
    if (settings().sound && !mute.isOn()) chime.ring()
    if (document.hidden)
      notices.show(news.author.kind === 'agent' ? news.author.name : '', await textOf(news))
  }

  async function textOf({ text, files }: TextMessage): Promise<string> {
    const excerpt = [...text.replace(/\s+/g, ' ')].slice(0, EXCERPT_LENGTH).join('')
    return excerpt || (await loadMoreWords(setting.language)).files.files(files?.length ?? 1)
  }

  return {
    look,
    choices({ alerts }) {
      return [
        ...(settings().sound
          ? [{ name: mute.isOn() ? alerts.unmute : alerts.mute, act: mute.toggle }]
          : []),
        ...(canAskForNotices() ? [{ name: alerts.notify, act: askForNotices }] : []),
      ]
    },
    leave() {
      chime.leave()
      title.show(0)
      badge.show(0)
      view.hold(false)
      notices.close()
    },
  }
}
