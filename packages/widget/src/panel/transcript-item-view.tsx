import type { VisitorClient } from '@tealight/client'
import type { Quote, SiteSettings } from '@tealight/protocol'
import { Component, type JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import type { MoreWords } from '../i18n/more/more-en.ts'
import { dayName } from './clock.ts'
import { eventWords } from './event-words.ts'
import type { Found } from './found.ts'
import { MessageGroup } from './message-group.tsx'
import type { PartSetting } from './part.ts'
import type { TranscriptItem } from './transcript-items.ts'

export interface TranscriptItemProps {
  item: TranscriptItem
  /** The visitor's newest message: it tells how far it has come. */
  own: string | undefined
  client: VisitorClient
  words: Words
  more: MoreWords
  setting: PartSetting
  /** What can be done with a message; left out: it can be read, and nothing else. */
  settings?: SiteSettings
  /** The next message answers this one. */
  quote?: (quote: Quote) => void
  /** Leads to the message with this seq. */
  goTo: (seq: number) => void
  /** The message that was searched for. */
  found?: Found | undefined
}

/** A day, something that happened, or what somebody wrote. Of thousands, only those that changed are looked at again. */
export class TranscriptItemView extends Component<TranscriptItemProps> {
  override shouldComponentUpdate(next: TranscriptItemProps): boolean {
    const { item, own, words, settings, found } = next
    const before = this.props
    const isOwnConcerned = own !== before.own && (holds(item, own) || holds(item, before.own))
    const isChosen = settings !== before.settings
    const isOther = item !== before.item || words !== before.words || found !== before.found
    return isOther || isOwnConcerned || isChosen
  }

  render(): JSX.Element {
    const { item, words, setting } = this.props
    switch (item.kind) {
      case 'day':
        return <p class="aside day">{dayName(item.at, Date.now(), setting.language)}</p>
      case 'event':
        return <p class="aside">{eventWords(item.event, words)}</p>
      case 'group':
        return <MessageGroup {...this.props} {...item} />
    }
  }
}

function holds(item: TranscriptItem, id: string | undefined): boolean {
  return item.kind === 'group' && item.entries.some((entry) => entry.id === id)
}
