import type { VisitorClient } from '@tealight/client'
import type { PrivacySettings } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import type { LaterAlerts } from '../panel/alert-later.ts'
import type { PartProps } from '../panel/part.ts'
import { downloadTranscript } from './download-transcript.ts'
import css from './menu.css?inline'

export const styles = css

interface MenuProps {
  client: VisitorClient
  words: Words
  site: string
  privacy: PrivacySettings
  alerts: LaterAlerts
  /** Closes the menu. */
  close: () => void
}

/** An entry of the menu: what it says, and what happens. */
interface Item {
  name: string
  act: () => void
  /** Whether the menu is still wanted then. */
  stays?: boolean
}

/** What can be done with the chat besides writing. Arrows walk, Escape and leaving close. */
export class Part extends Component<MenuProps & PartProps, { isSure: boolean }> {
  override state = { isSure: false }
  list = createRef<HTMLDivElement>()

  override componentDidMount(): void {
    this.walk(1)
  }

  override componentDidUpdate(): void {
    if (this.state.isSure) this.walk(1)
  }

  /** Asks first: the conversation ends for the agent too. */
  endItems(): Item[] {
    const { client, more } = this.props
    const { conversation } = client.state
    if (!conversation || conversation.status === 'resolved') return []
    const end = (): void => void client.ask('PUT', `conversations/${conversation.id}/resolution?`)
    if (!this.state.isSure) {
      return [{ name: more.end.end, act: () => this.setState({ isSure: true }), stays: true }]
    }
    return [
      { name: more.end.yes, act: end },
      { name: more.end.no, act: () => {} },
    ]
  }

  items(): Item[] {
    if (this.state.isSure) return this.endItems()
    const { client, words, more, site, language, privacy, alerts } = this.props
    const items: Item[] = []
    if (client.state.messages.length > 0) {
      // The transcript hears it.
      const search = (): void => void this.root()?.dispatchEvent(new Event('search'))
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
    return items
  }

  root(): ShadowRoot | null {
    const root = this.list.current?.getRootNode()
    return root instanceof ShadowRoot ? root : null
  }

  walk(step: number): void {
    const buttons = [...(this.list.current?.querySelectorAll('button') ?? [])]
    const active = this.root()?.activeElement
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
    this.root()?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.focus()
    this.props.close()
  }

  left(event: FocusEvent): void {
    const { relatedTarget } = event
    // The entry that asked has gone, and the focus with it: the answers get it next.
    if (this.state.isSure && relatedTarget === null) return
    if (relatedTarget instanceof Node && this.list.current?.contains(relatedTarget)) return
    this.props.close()
  }

  render({ more, privacy }: MenuProps & PartProps): JSX.Element {
    const { retentionDays } = privacy
    return (
      <div
        class="menu"
        onKeyDown={(event) => this.keyDown(event)}
        onFocusOut={(event) => this.left(event)}
      >
        {this.state.isSure && <p class="menu-note">{more.end.sure}</p>}
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

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
