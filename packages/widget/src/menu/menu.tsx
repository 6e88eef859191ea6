import type { VisitorClient } from '@tealight/client'
import type { OwnConversations, PrivacySettings } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import type { LaterAlerts } from '../panel/alert-later.ts'
import { Later } from '../panel/later.tsx'
import type { PartProps, PartSetting } from '../panel/part.ts'
import { downloadTranscript } from './download-transcript.ts'
import css from './menu.css?inline'

export const styles = css

interface MenuProps {
  client: VisitorClient
  words: Words
  site: string
  privacy: PrivacySettings
  alerts: LaterAlerts
  setting: PartSetting
  /** Closes the menu. */
  close: () => void
}

interface MenuState {
  view: 'list' | 'ending' | 'past'
  /** The newest ones of the visitor's conversations, where there are earlier ones. */
  past?: OwnConversations
}

/** An entry of the menu: what it says, and what happens. */
interface Item {
  name: string
  act: () => void
  /** Whether the menu is still wanted then. */
  stays?: boolean
}

/** What can be done with the chat besides writing. Arrows walk, Escape and leaving close. */
export class Part extends Component<MenuProps & PartProps, MenuState> {
  override state: MenuState = { view: 'list' }
  list = createRef<HTMLDivElement>()
  root: ShadowRoot | null = null

  override componentDidMount(): void {
    const root = this.list.current?.getRootNode()
    if (root instanceof ShadowRoot) this.root = root
    this.walk(1)
    void this.lookBack()
  }

  override componentDidUpdate(_: MenuProps, { view }: MenuState): void {
    if (view !== this.state.view && this.state.view === 'ending') this.walk(1)
  }

  /** Whether there are earlier conversations, only the server knows. */
  async lookBack(): Promise<void> {
    const { client } = this.props
    if (!client.state.conversation) return
    const answer = await client.ask<OwnConversations & { changes?: never }>('GET', 'conversations?')
    if (answer.ok && answer.value.conversations.length > 1) this.setState({ past: answer.value })
  }

  /** Asks first: the conversation ends for the agent too. */
  endItems(): Item[] {
    const { client, more } = this.props
    const { conversation } = client.state
    if (!conversation || conversation.status === 'resolved') return []
    const end = (): void => void client.ask('PUT', `conversations/${conversation.id}/resolution?`)
    if (this.state.view === 'list') {
      return [{ name: more.end.end, act: () => this.setState({ view: 'ending' }), stays: true }]
    }
    return [
      { name: more.end.yes, act: end },
      { name: more.end.no, act: () => {} },
    ]
  }

  items(): Item[] {
    if (this.state.view === 'ending') return this.endItems()
    const { client, words, more, site, language, privacy, alerts } = this.props
    const items: Item[] = []
    if (client.state.messages.length > 0) {
      // The transcript hears it.
      const search = (): void => void this.root?.dispatchEvent(new Event('search'))
      items.push({ name: more.search.field, act: search })
      const act = (): void => void downloadTranscript(client, { words, more, site, language })
      items.push({ name: more.menu.download, act })
    }
    items.push(...(alerts.now?.choices(more) ?? []), ...this.endItems())
    const { policyUrl } = privacy
    if (policyUrl) {
      const act = (): void => void window.open(policyUrl, '_blank', 'noopener')
      items.push({ name: more.menu.policy, act })
    }
    // It comes a moment later: what stands above stays where it is.
    if (this.state.past) {
      const act = (): void => this.setState({ view: 'past' })
      items.push({ name: more.past.title, act, stays: true })
    }
    return items
  }

  walk(step: number): void {
    const buttons = [...(this.list.current?.querySelectorAll('button') ?? [])]
    const active = this.root?.activeElement
    const at = buttons.findIndex((it) => it === active)
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
  }

  keyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    if (step) this.walk(step)
    else if (event.key === 'Escape') this.leave()
    else return
    event.preventDefault()
  }

  /** Back to the button that has opened it. */
  leave(): void {
    this.root?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.focus()
    this.props.close()
  }

  left(event: FocusEvent): void {
    const { relatedTarget } = event
    // The entry that was chosen has gone, and the focus with it: what comes of it gets it next.
    if (this.state.view !== 'list' && relatedTarget === null) return
    if (relatedTarget instanceof Node && this.list.current?.contains(relatedTarget)) return
    this.props.close()
  }

  render(props: MenuProps & PartProps, { view, past: first }: MenuState): JSX.Element {
    const { client, words, more, privacy, setting } = props
    const { retentionDays } = privacy
    if (view === 'past' && first) {
      const close = (): void => this.leave()
      return (
        <Later load={loadPast} setting={setting} with={{ client, words, setting, first, close }} />
      )
    }
    return (
      <div
        class="menu"
        onKeyDown={(event) => this.keyDown(event)}
        onFocusOut={(event) => this.left(event)}
      >
        {view === 'ending' && <p class="menu-note">{more.end.sure}</p>}
        <div role="menu" ref={this.list}>
          {this.items().map(({ name, act, stays }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              onClick={() => {
                if (!stays) this.leave()
                act()
              }}
            >
              {name}
            </button>
          ))}
        </div>
        {retentionDays > 0 && <p class="menu-note">{more.menu.keptFor(retentionDays)}</p>}
      </div>
    )
  }
}

const loadPast = () => import('../past/past.tsx')

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
