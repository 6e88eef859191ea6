import type { VisitorClient } from '@tealight/client'
import type { MessagesSettings, Quote, TextMessage } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import type { MoreWords } from '../i18n/more/more-en.ts'
import { Later } from './later.tsx'
import type { PartSetting } from './part.ts'

interface EntryDeedsProps {
  client: VisitorClient
  message: TextMessage
  /** Whether it is the visitor's newest. */
  isOwn: boolean
  allowed: MessagesSettings
  quote?: ((quote: Quote) => void) | undefined
  more: MoreWords
  setting: PartSetting
}

const MINUTE_MS = 60_000

/** The way to what can be done with a message. */
export class EntryDeeds extends Component<EntryDeedsProps, { isOpen?: boolean }> {
  button = createRef<HTMLButtonElement>()

  close = (): void => {
    this.setState({ isOpen: false })
    this.button.current?.focus()
  }

  render(props: EntryDeedsProps, { isOpen = false }: { isOpen?: boolean }): JSX.Element {
    const { client, message, isOwn, allowed, quote, more, setting } = props
    const mayChange = isOwn && Date.now() - message.at < allowed.minutes * MINUTE_MS
    const canEdit = mayChange && allowed.canEdit
    const canDelete = mayChange && allowed.canDelete
    return (
      <>
        <button
          class="deeds"
          type="button"
          ref={this.button}
          aria-label={more.deeds.all}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => this.setState({ isOpen: !isOpen })}
        >
          ⋯
        </button>
        {isOpen && (
          <Later
            load={loadDeeds}
            setting={setting}
            with={{ client, message, canEdit, canDelete, quote, close: this.close }}
          />
        )}
      </>
    )
  }
}

const loadDeeds = () => import('../deeds/deeds.tsx')
