import type { VisitorClient } from '@tealight/client'
import type { SiteDetails } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import { Composer } from './composer.tsx'
import { ConnectionBar } from './connection-bar.tsx'
import { connectionWords } from './connection-words.ts'
import type { Draft } from './draft.ts'
import { Header } from './header.tsx'
import type { PartSetting } from './part.ts'
import { Transcript } from './transcript.tsx'

export interface ChatProps {
  client: VisitorClient
  draft: Draft
  details: SiteDetails
  words: Words
  setting: PartSetting
  takeFocus: boolean
  close: () => void
}

/** The open chat: a dialog beside the page, which stays usable. */
export class Chat extends Component<ChatProps> {
  dialog = createRef<HTMLDivElement>()

  override componentDidMount(): void {
    if (this.props.takeFocus) focusWithin(this.dialog.current)
  }

  render({ client, draft, details, words, setting, close }: ChatProps): JSX.Element {
    const { state } = client
    const site = state.site?.name ?? details.name
    const greeting = state.site?.greeting ?? details.greeting
    const typing = state.typing[0]
    return (
      <div
        class="panel"
        ref={this.dialog}
        role="dialog"
        aria-label={words.dialog(site)}
        tabIndex={-1}
      >
        <Header {...{ client, site, words, setting, close }} />
        <ConnectionBar status={state.status} words={words} />
        <Transcript {...{ client, state, site, greeting, words, setting }} />
        <p class="hidden" role="status">
          {connectionWords(state.status, words, Infinity) || (typing && words.typing(typing.name))}
        </p>
        <Composer client={client} draft={draft} words={words} />
      </div>
    )
  }
}

/** On a touch screen the keyboard would hide the conversation before it was read: there the dialog takes the focus. */
function focusWithin(dialog: HTMLElement | null): void {
  const isTouch = matchMedia('(pointer: coarse)').matches
  const field = isTouch ? dialog : dialog?.querySelector('textarea')
  field?.focus()
}
