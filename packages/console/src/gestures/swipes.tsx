import type { Conversation } from '@tealight/protocol'
import type { ComponentType, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { refusalWords } from '../i18n/refusal-words.ts'
import type { ListPlace } from '../routes/use-place.ts'
import type { About, RoutingDialogProps } from '../routing/dialogs.tsx'
import { isCovered } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'
import { backGrip } from './back-grip.ts'
import { watchFingers } from './fingers.ts'
import { isFree, isZoomed } from './free.ts'
import { rowGrip } from './row-grip.ts'
import type { RowsInHand } from './rows-in-hand.ts'

interface SwipesProps extends ListPlace {
  inHand: RowsInHand
}

/** Lets a finger swipe rows of the list aside, and on a phone the conversation that lies over it. */
export function Swipes({ list, conversationId, inHand }: SwipesProps): VNode | null {
  const desk = useDesk()
  const [asked, ask] = useAsked()

  useEffect(() => {
    return watchFingers((event) => {
      if (!isFree(event) || isCovered()) return null
      return backGrip(event, list) ?? rowGrip(event, { desk, inHand, ask })
    })
  }, [list, conversationId])
  useWholePage()
  return asked
}

interface Asked {
  RoutingDialog: ComponentType<RoutingDialogProps & { about: About }>
  conversation: Conversation
}

/** Asks until when a conversation is put aside, in the window that does so everywhere. */
function useAsked(): [VNode | null, (conversation: Conversation) => void] {
  const { notices } = useDesk()
  const [asked, setAsked] = useState<Asked | null>(null)

  function ask(conversation: Conversation): void {
    import('../routing/dialogs.tsx').then(
      ({ RoutingDialog }) => setAsked({ RoutingDialog, conversation }),
      () => notices.tell(refusalWords('unreachable'), 'problem'),
    )
  }
  if (asked === null) return [null, ask]
  const { RoutingDialog, conversation } = asked
  const close = (): void => setAsked(null)
  return [<RoutingDialog about="snooze" conversation={conversation} onClose={close} />, ask]
}

/** Takes what is drawn sideways from the browser for as long as the page is seen as it was made. */
function useWholePage(): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    const look = (): void => {
      if (isZoomed()) delete dataset['swipes']
      else dataset['swipes'] = ''
    }
    look()
    const { visualViewport } = window
    visualViewport?.addEventListener('resize', look)
    return () => {
      visualViewport?.removeEventListener('resize', look)
      delete dataset['swipes']
    }
  }, [])
}
