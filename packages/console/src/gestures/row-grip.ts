import type { Conversation } from '@tealight/protocol'
import type { ComponentType } from 'preact'
import { LIST_ID } from '../shell/focus.ts'
import type { Desk } from '../state/desk.ts'
import { visitorName } from '../state/visitor-name.ts'
import type { Grip } from './grip.ts'
import { glide, isCalm, put } from './motion.ts'
import { asideDeed, nextDeed, type RowDeed } from './row-deeds.ts'
import { type RowDeeds, rowGround } from './row-ground.tsx'
import type { RowsInHand } from './rows-in-hand.ts'
import { isMeant } from './swipe.ts'
import { words } from './words.ts'

/** How far a row has to come: a third of it, on wide screens less. */
const ENOUGH = 1 / 3
const ENOUGH_MAX_PX = 140
/** For whoever wants no motion it makes a single step, once a finger has come so far. */
const STEP_PX = 24

interface Rows {
  desk: Desk
  inHand: RowsInHand
  /** Asks until when a conversation is put aside. */
  ask: (conversation: Conversation) => void
}

/** A row of the list is drawn aside: ahead for what it needs next, back to put it off. */
export function rowGrip({ target }: PointerEvent, { desk, inHand, ask }: Rows): Grip | null {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  const row = place?.querySelector<HTMLElement>('.row')
  const conversation = desk.copy.conversations.value.get(place?.dataset['row'] ?? '')
  if (!place?.closest(`#${LIST_ID}`) || !row || !conversation) return null
  if (desk.preferences.swipes.value === 'off' || inHand.swiped.value.has(conversation.id))
    return null
  const deeds = {
    ahead: nextDeed(desk, conversation),
    back: asideDeed(desk, conversation, ask),
  }
  return gripOf(row, deeds, {
    take: (Ground) => inHand.take(conversation.id, Ground),
    release: inHand.release,
    holds: () => desk.copy.list.value?.ids.includes(conversation.id) ?? false,
    tell: (deed) => tell(desk, conversation, deed),
  })
}

/** The list that a row stands in. */
interface ItsList {
  take(Ground: ComponentType): void
  release: RowsInHand['release']
  /** Whether the row still stands in it. */
  holds(): boolean
  tell(deed: RowDeed): void
}

function gripOf(row: HTMLElement, deeds: RowDeeds, list: ItsList): Grip {
  const { Ground, show } = rowGround(deeds)
  const enoughPx = Math.min(row.offsetWidth * ENOUGH, ENOUGH_MAX_PX)
  const deedAt = (px: number): RowDeed | null => (px > 0 ? deeds.ahead : deeds.back)

  /** What asks first leaves the row where it is. */
  async function carryOut(deed: RowDeed, px: number): Promise<boolean> {
    if (deed.done === null) return deed.run()
    show(px, true)
    const away = glide(row, Math.sign(px) * row.offsetWidth)
    const [isDone] = await Promise.all([deed.run(), away])
    if (isDone) list.tell(deed)
    return isDone
  }

  return {
    element: row,
    moves: (way) => deedAt(way) !== null,
    begin: () => list.take(Ground),
    follow(px) {
      const step = Math.abs(px) < STEP_PX ? 0 : Math.sign(px) * enoughPx
      show(px, Math.abs(px) >= enoughPx)
      put(row, deedAt(px) === null ? 0 : isCalm() ? step : px)
    },
    async end(reach) {
      const deed = reach !== null && isMeant(reach, enoughPx) ? deedAt(reach.px) : null
      const isDone = reach !== null && deed !== null && (await carryOut(deed, reach.px))
      if (!isDone || list.holds()) await glide(row, 0)
      list.release(() => put(row, 0))
    },
  }
}

/** What was done can be taken back where it is told. */
function tell({ copy, notices }: Desk, { visitorId }: Conversation, { done }: RowDeed): void {
  if (done === null) return
  const name = visitorName(copy.visitors.value.get(visitorId))
  const undo = { words: words('undo'), run: () => void done.undo() }
  notices.tell(words(done.words, name), 'calm', undo)
}
