import type { Conversation } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type ListPlace, usePlace } from '../routes/use-place.ts'
import { isCovered } from '../shell/focus.ts'
import { keyDeeds } from '../shell/key-deeds.ts'
import { LaterPiece } from '../shell/later-piece.tsx'
import { useDesk } from '../state/desk.ts'
import { backGrip } from './back-grip.ts'
import { watchFingers } from './fingers.ts'
import { isFree, isZoomed } from './free.ts'
import { rowGrip } from './row-grip.ts'
import { rowsInHand } from './rows-in-hand.ts'

interface SwipesProps extends ListPlace {
  swiped: Parameters<typeof rowsInHand>[0]
}

/** Lets a finger swipe rows of the list aside, and on a phone the conversation that lies over it. */
export function Swipes({ list, conversationId, swiped }: SwipesProps): VNode | null {
  const desk = useDesk()
  const { go } = usePlace()
  const [asked, ask] = useState<Conversation | null>(null)

  useEffect(() => {
    const place = { list, conversationId }
    const back = (): void => keyDeeds(desk, place, go).back()
    const inHand = rowsInHand(swiped)
    return watchFingers((event) => {
      if (!isFree(event) || isCovered()) return null
      return backGrip(event, { desk, place, back }) ?? rowGrip(event, { desk, inHand, ask })
    })
  }, [list, conversationId])
  useWholePage()

  if (asked === null) return null
  const close = (): void => ask(null)
  return (
    <LaterPiece
      key={asked.id}
      load={async () => (await import('../routing/dialogs.tsx')).RoutingDialog}
      with={{ about: 'snooze' as const, conversation: asked, onClose: close }}
      close={close}
    />
  )
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
