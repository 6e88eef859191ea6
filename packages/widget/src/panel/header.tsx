import type { VisitorClient, VisitorState } from '@tealight/client'
import type { PrivacySettings } from '@tealight/protocol'
import { Component, type JSX } from 'preact'
import type { Words } from '../i18n/en.ts'
import type { LaterAlerts } from './alert-later.ts'
import { DownIcon, Glyph, MenuIcon } from './icons.tsx'
import { Later } from './later.tsx'
import type { PartSetting } from './part.ts'

interface HeaderProps {
  client: VisitorClient
  site: string
  privacy: PrivacySettings
  /** Where the owner's picture is; may be empty. */
  picture: string
  words: Words
  setting: PartSetting
  alerts: LaterAlerts
  close: () => void
}

/** Whose chat this is, who is there, and what else can be done. */
export class Header extends Component<HeaderProps, { hasMenu?: boolean }> {
  drawPicture = (spot: HTMLElement | null): void => {
    const { picture } = this.props
    if (spot && picture)
      import('../picture/draw-picture.ts')
        .then((it) => it.drawPicture(spot, picture))
        .catch(() => {})
  }

  closeMenu = (): void => this.setState({ hasMenu: false })

  render(props: HeaderProps): JSX.Element {
    const { client, site, privacy, picture, words, setting, alerts, close } = props
    const { state } = client
    const { hasMenu = false } = this.state
    const isThere = state.available?.online && state.status.kind !== 'waiting'
    return (
      // No header element: within a dialog it would count as the banner of the whole page.
      <div class="header">
        <span class="sign" key={picture} ref={this.drawPicture}>
          <Glyph />
        </span>
        <div class="heading">
          <h2>
            <bdi>{site}</bdi>
          </h2>
          <p class={isThere ? 'presence online' : 'presence'}>{presenceWords(state, words)}</p>
        </div>
        <button
          class="tool"
          type="button"
          aria-label={words.menu}
          aria-haspopup="menu"
          aria-expanded={hasMenu}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => this.setState({ hasMenu: !hasMenu })}
        >
          <MenuIcon />
        </button>
        <button class="tool close" type="button" aria-label={words.closeChat} onClick={close}>
          <DownIcon />
        </button>
        {hasMenu && (
          <Later
            load={() => import('../menu/menu.tsx')}
            setting={setting}
            with={{ client, words, site, privacy, alerts, setting, close: this.closeMenu }}
          />
        )}
      </div>
    )
  }
}

/** After hours nobody is there for others, but whoever talks to this visitor may be. */
function presenceWords({ available, conversation }: VisitorState, words: Words): string {
  if (!available) return ''
  const { online, agents } = available
  const agent = conversation?.assignee
  if (agent && (online || agents.some(({ id }) => id === agent.id)))
    return words.talkingTo(agent.name)
  return online ? words.online : words.away
}
