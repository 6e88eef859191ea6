import type { VisitorClient, VisitorState } from '@tealight/client'
import type { SiteDetails } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import type { GateKind } from '../gate/gate.tsx'
import type { Words } from '../i18n/en.ts'
import type { Reached } from '../loader/panel-face.ts'
import { whenIdle } from '../loader/returning.ts'
import type { LaterAlerts } from './alert-later.ts'
import { Composer } from './composer.tsx'
import { ConnectionBar } from './connection-bar.tsx'
import { connectionWords } from './connection-words.ts'
import type { Draft } from './draft.ts'
import { askedBy } from './introduction.ts'
import { Header } from './header.tsx'
import { Later } from './later.tsx'
import { Opening } from './opening.tsx'
import type { PartSetting } from './part.ts'

export interface ChatProps {
  client: VisitorClient
  draft: Draft
  details: SiteDetails
  words: Words
  setting: PartSetting
  takeFocus: boolean
  /** What somebody was told who was reached out to. */
  reached: Reached | undefined
  gate: GateKind | undefined
  agree: () => void
  alerts: LaterAlerts
  close: () => void
}

/** The open chat: a dialog beside the page, which stays usable. */
export class Chat extends Component<ChatProps> {
  dialog = createRef<HTMLDivElement>()
  asked = askedBy(this.props.client, () => this.props.details)

  override componentDidMount(): void {
    if (this.props.takeFocus) focusWithin(this.dialog.current)
    // Who sends something must see it even if the network goes meanwhile.
    whenIdle(() => void loadTranscript().catch(() => {}))
  }

  render(props: ChatProps): JSX.Element {
    const { client, draft, details, words, setting, reached, gate, agree, alerts, close } = props
    const { state } = client
    const { asked } = this
    const { look, privacy } = details.settings
    const own = look.texts[setting.language]
    const site = own?.title || (state.site ?? details).name
    const greeting = reached?.text || own?.greeting || (state.site ?? details).greeting
    const { credit, headerPicture: picture } = look
    const host = reached?.by || site
    const typing = state.typing[0]
    const before = (
      <Later
        load={() => import('../before/before.tsx')}
        setting={setting}
        with={{ client, details, draft, words, asked, gate, setting }}
      />
    )
    const opening = <Opening {...{ greeting, site: host, credit, words, setting, before }} />
    return (
      <div
        class="panel"
        ref={this.dialog}
        role="dialog"
        aria-label={words.dialog(site)}
        tabIndex={-1}
      >
        <Header {...{ client, site, privacy, picture, words, setting, alerts, close }} />
        <ConnectionBar status={state.status} words={words} />
        <div class="reading">
          {hasBegun(state) ? (
            <Later
              load={loadTranscript}
              setting={setting}
              with={{
                client,
                draft,
                state,
                site: host,
                greeting,
                settings: details.settings,
                words,
                before,
                setting,
              }}
            >
              {opening}
            </Later>
          ) : (
            opening
          )}
        </div>
        <p class="hidden" role="status">
          {connectionWords(state.status, words, Infinity) || (typing && words.typing(typing.name))}
        </p>
        {gate ? (
          <Later
            load={() => import('../gate/gate.tsx')}
            setting={setting}
            with={{ kind: gate, settings: details.settings, agree }}
          />
        ) : (
          <Composer {...{ client, draft, asked, reached, details, words, setting }} />
        )}
      </div>
    )
  }
}

/** Nobody needs it before something was written. */
export const loadTranscript = () => import('./transcript.tsx')

function hasBegun({ messages, outgoing, conversation }: VisitorState): boolean {
  return messages.length + outgoing.length > 0 || conversation !== null
}

/** On a touch screen the keyboard would hide the conversation before it was read: there the dialog takes the focus. */
function focusWithin(dialog: HTMLElement | null): void {
  const isTouch = matchMedia('(pointer: coarse)').matches
  const field = !isTouch && dialog?.querySelector('textarea')
  ;(field || dialog)?.focus()
}
