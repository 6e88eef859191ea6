import type { ListAddress } from '../routes/list-address.ts'
import { pathOf } from '../routes/place.ts'
import type { Grip } from './grip.ts'
import { ahead, glide, isCalm, put } from './motion.ts'
import { isMeant } from './swipe.ts'

/** Of the width of a phone: where such a swipe begins, and how far it has to come. */
const BEGINS = 1 / 3
const ENOUGH = 1 / 3

/** An open conversation that fills a phone is drawn aside, and what lies below is seen: its list. */
export function backGrip({ target, clientX }: PointerEvent, list: ListAddress): Grip | null {
  const pane = target instanceof Element ? target.closest<HTMLElement>('.conversation-pane') : null
  const link = pane?.querySelector<HTMLAnchorElement>('.back')
  const shell = pane?.parentElement
  // Where the list stands beside it there is no way back to see. And it may still be on its way.
  if (!pane || !shell || !link?.checkVisibility() || shell.dataset['leaves']) return null
  const width = innerWidth
  const fromStart = ahead() === 1 ? clientX : width - clientX
  if (fromStart > width * BEGINS) return null

  return {
    element: pane,
    moves: (way) => way === 1,
    begin() {
      shell.dataset['leaves'] = link.pathname === pathOf(list) ? 'to-list' : 'away'
    },
    follow(px) {
      const isFar = px >= width * ENOUGH
      put(pane, isCalm() ? (isFar ? width * ENOUGH : 0) : Math.max(0, px))
    },
    async end(reach) {
      const leaves = reach !== null && reach.px > 0 && isMeant(reach, width * ENOUGH)
      await glide(pane, leaves ? width : 0)
      if (leaves) link.click()
      put(pane, 0)
      delete shell.dataset['leaves']
    },
  }
}
