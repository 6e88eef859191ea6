import type { VisitorClient } from '@tealight/client'
import type { PrivacySettings } from '@tealight/protocol'
import { Component, createRef, type JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import type { PartProps } from '../panel/part.ts'
import { downloadTranscript } from './download-transcript.ts'
import css from './menu.css?inline'

export const styles = css

interface MenuProps {
  client: VisitorClient
  words: Words
  site: string
  privacy: PrivacySettings
  /** Closes the menu. */
  close: () => void
}

/** An entry of the menu: what it says, and what happens. */
interface Item {
  name: string
  act: () => void
}

/** What can be done with the chat besides writing. Arrows walk, Escape and leaving close. */
export class Part extends Component<MenuProps & PartProps> {
  list = createRef<HTMLDivElement>()

  override componentDidMount(): void {
    this.walk(1)
  }

  items(): Item[] {
    const { client, words, more, site, language, privacy } = this.props
    const items: Item[] = []
    if (client.state.messages.length > 0) {
      const act = (): void => void downloadTranscript(client, { words, more, site, language })
      items.push({ name: more.menu.download, act })
    }
    const { policyUrl } = privacy
    if (policyUrl) {
      const act = (): void => void window.open(policyUrl, '_blank', 'noopener')
      items.push({ name: more.menu.policy, act })
    }
    return items
  }

  walk(step: number): void {
    const buttons = [...(this.list.current?.querySelectorAll('button') ?? [])]
    const root = this.list.current?.getRootNode()
    const at = buttons.findIndex((it) => root instanceof ShadowRoot && it === root.activeElement)
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
  }

  keyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    if (step) this.walk(step)
    else if (event.key === 'Escape') this.props.close()
    else return
    event.preventDefault()
  }

  left(event: FocusEvent): void {
    const { relatedTarget } = event
    if (relatedTarget instanceof Node && this.list.current?.contains(relatedTarget)) return
    this.props.close()
  }

  render({ close, more, privacy }: MenuProps & PartProps): JSX.Element {
    const { retentionDays } = privacy
    return (
      <div
        class="menu"
        onKeyDown={(event) => this.keyDown(event)}
        onFocusOut={(event) => this.left(event)}
      >
        <div role="menu" ref={this.list}>
          {this.items().map(({ name, act }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              onClick={() => {
                close()
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
