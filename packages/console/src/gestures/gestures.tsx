import { adoptStyles } from '../design/adopt-styles.ts'
import css from './gestures.css?inline'
import type { Gestures } from './load.ts'
import { openRowsInHand } from './rows-in-hand.ts'
import { swipeChoice } from './swipe-choice.ts'
import { Swipes } from './swipes.tsx'

/** Everything for fingers, once. */
export function openGestures(): Gestures {
  adoptStyles(css)
  const inHand = openRowsInHand()
  return {
    swiped: inHand.swiped,
    Swipes: (place) => <Swipes {...place} inHand={inHand} />,
    swipeChoice,
  }
}
