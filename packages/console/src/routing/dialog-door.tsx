import type { Conversation } from '@tealight/protocol'
import type { ComponentType, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'
import type { About, RoutingDialogProps } from './dialogs.tsx'

type RoutingDialog = ComponentType<RoutingDialogProps & { about: About }>

/** The windows about where a conversation stands; their code is fetched when one is first opened. */
export function DialogDoor({ conversation }: { conversation: Conversation }): VNode | null {
  const { open } = useDesk()
  const { value } = open
  const about = ABOUT.find((one) => one === value)
  return about === undefined ? null : <Door key={about} about={about} conversation={conversation} />
}

const ABOUT = ['snooze', 'priority', 'why', 'block', 'spam', 'merge'] as const satisfies About[]

function Door({ about, conversation }: { about: About; conversation: Conversation }): VNode | null {
  const { open, notices } = useDesk()
  const [arrived, arrive] = useState<{ RoutingDialog: RoutingDialog } | null>(null)
  // Another one may have been opened before this one was closed.
  const close = (): void => {
    if (open.value === about) open.value = 'nothing'
  }

  useEffect(() => {
    import('./dialogs.tsx').then(arrive, () => {
      notices.tell(refusalWords('unreachable'), 'problem')
      close()
    })
  }, [])

  return (
    arrived && <arrived.RoutingDialog about={about} conversation={conversation} onClose={close} />
  )
}
