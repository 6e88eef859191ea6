import type { ComponentChildren, VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { PasswordDialog } from '../session/password-dialog.tsx'
import { PasswordPrompt } from '../session/password-prompt.tsx'
import { useDesk } from '../state/desk.ts'
import { Offers } from '../routing/offers.tsx'
import { AwayBar } from './away-bar.tsx'
import { ConnectionBar } from './connection-bar.tsx'
import { KeyMapDialog } from './key-map-dialog.tsx'
import { NewVersionBar } from './new-version-bar.tsx'
import { PaletteDoor } from './palette-door.tsx'
import { NoticeStack } from './notice-stack.tsx'
import { Rail, type RailPlace } from './rail.tsx'

interface FrameProps {
  shows: 'list' | 'conversation' | 'page'
  /** Where the rail says that one is. */
  at: RailPlace
  /** The element that matters most here: the keyboard may jump there. */
  mainId: string
  children: ComponentChildren
}

/** What stands around every place of the desk: bars, rail, notices, dialogs. */
export function Frame({ shows, at, mainId, children }: FrameProps): VNode {
  return (
    <div class={`shell shows-${shows}`}>
      <a class="skip" href={`#${mainId}`} onClick={(event) => skip(event, mainId)}>
        {t(shows === 'page' ? 'app.skip-to-page' : 'app.skip')}
      </a>
      <div class="shell-bars">
        <ConnectionBar />
        <NewVersionBar />
        <AwayBar />
        <PasswordPrompt />
        <Offers />
      </div>
      <Rail at={at} />
      {children}
      <NoticeStack />
      <OpenDialog />
    </div>
  )
}

/** A jump within the page, made by hand: the fragment would land in the address of the place. */
function skip(event: MouseEvent, mainId: string): void {
  event.preventDefault()
  document.getElementById(mainId)?.focus()
}

function OpenDialog(): VNode | null {
  const { open } = useDesk()
  const close = (): void => {
    open.value = 'nothing'
  }
  if (open.value === 'keys') return <KeyMapDialog onClose={close} />
  if (open.value === 'palette') return <PaletteDoor onClose={close} />
  if (open.value === 'password') return <PasswordDialog onClose={close} />
  return null
}
