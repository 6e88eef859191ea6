import type { VisitorClient } from '@tealight/client'
import type { SiteDetails } from '@tealight/protocol'
import { render } from 'preact'
import type { GateKind } from '../gate/gate.tsx'
import type { View } from '../host/follow-viewport.ts'
import type { Words } from '../i18n/en.ts'
import type { Language } from '../i18n/language.ts'
import type { Place } from '../loader/panel-face.ts'
import sizes from '../theme/sizes.css?inline'
import type { LaterAlerts } from './alert-later.ts'
import { Chat } from './chat.tsx'
import type { Draft } from './draft.ts'
import { LauncherFace, nameLauncher } from './launcher-face.tsx'
import styles from './panel.css?inline'

/** What is on show. */
export interface Scene {
  words: Words
  details: SiteDetails
  isOpen: boolean
  takeFocus: boolean
  gate: GateKind | undefined
  agree: () => void
  alerts: LaterAlerts
}

/** The two spots that the panel draws into: its own, and one on the launcher. */
export interface Stage {
  show(scene: Scene): void
  /** Leaves the room to an on-screen keyboard that it needs. */
  fit(view: View): void
  clear(): void
}

export function buildStage(
  place: Place,
  language: Language,
  client: VisitorClient,
  draft: Draft,
): Stage {
  const { root, button, close } = place
  const panelSpot = root.appendChild(document.createElement('div'))
  panelSpot.lang = language
  const launcherSpot = button.appendChild(document.createElement('span'))
  place.adoptStyles(root, sizes + styles)
  let style = ''
  const adopted = new Set<string>()
  const endings: (() => void)[] = []
  const setting = {
    language,
    about: `${place.settings.origin}/docs/`,
    siteKey: place.settings.siteKey,
    adopt(more: string) {
      if (!adopted.has(more)) place.adoptStyles(root, more)
      adopted.add(more)
    },
    atEnd: (task: () => void) => void endings.push(task),
  }

  return {
    show({ isOpen, ...scene }) {
      const { words, details } = scene
      const { unread } = client.state
      if (style !== details.style) place.adoptStyles(root, (style = details.style))
      nameLauncher(button, words, isOpen, unread)
      render(<LauncherFace isOpen={isOpen} unread={unread} />, launcherSpot)
      render(
        <>
          <p class="hidden" role="status">
            {!isOpen && unread > 0 && words.unread(unread)}
          </p>
          {isOpen && (
            <Chat {...scene} {...{ client, draft, setting, close }} reached={place.reached} />
          )}
        </>,
        panelSpot,
      )
    },
    fit(view) {
      for (const [name, pixels] of Object.entries(view)) {
        panelSpot.style.setProperty(`--${name}`, `${pixels}px`)
      }
    },
    clear() {
      for (const end of endings) end()
      for (const spot of [panelSpot, launcherSpot]) {
        render(null, spot)
        spot.remove()
      }
    },
  }
}
