import { isPhone } from '../design/phone.ts'
import { pathOf } from '../routes/place.ts'
import type { ListPlace } from '../routes/use-place.ts'
import { CONVERSATION_ID } from '../shell/focus.ts'
import { pathBack } from '../shell/way-back.ts'
import type { Desk } from '../state/desk.ts'
import type { Grip } from './grip.ts'
import { ahead, glide, isCalm, put } from './motion.ts'
import { isMeant } from './swipe.ts'

/** Of the width of a phone: where such a swipe begins, and how far it has to come. */
const BEGINS = 1 / 3
const ENOUGH = 1 / 3

/** On a phone an open conversation is drawn aside, and what lies behind it is seen below: its list. */
export function backGrip(
  { target, clientX }: PointerEvent,
  { desk, place, back }: { desk: Desk; place: ListPlace; back: () => void },
): Grip | null {
  const pane = document.getElementById(CONVERSATION_ID)
  const shell = pane?.parentElement
  if (!pane || !shell || place.conversationId === null || !isPhone()) return null
  if (!(target instanceof Node) || !pane.contains(target)) return null
  // It is still on its way.
  if (shell.dataset['leaves'] !== undefined) return null
  const width = innerWidth
  const fromStart = ahead() === 1 ? clientX : width - clientX
  if (fromStart > width * BEGINS) return null
  const isToList = pathBack(desk, place.list, place.conversationId) === pathOf(place.list)

  return {
    element: pane,
    moves: (way) => way === 1,
    begin() {
      shell.dataset['leaves'] = isToList ? 'to-list' : 'away'
    },
    follow(px) {
      const isFar = px >= width * ENOUGH
      put(pane, isCalm() ? (isFar ? width * ENOUGH : 0) : Math.max(0, px))
    },
    async end(reach) {
      const leaves = reach !== null && reach.px > 0 && isMeant(reach, width * ENOUGH)
      await glide(pane, leaves ? width : 0)
      if (leaves) back()
      put(pane, 0)
      delete shell.dataset['leaves']
    },
  }
}
