import { signal } from '@preact/signals'
import { adoptStyles } from '../design/adopt-styles.ts'
import css from './gestures.css?inline'
import type { Gestures } from './load.ts'
import type { RowGround } from './row-ground.tsx'
import { swipeChoice } from './swipe-choice.ts'
import { Swipes } from './swipes.tsx'

/** Everything for fingers, once. */
export function openGestures(): Gestures {
  adoptStyles(css)
  const swiped = signal<ReadonlyMap<string, RowGround['Ground']>>(new Map())
  return { swiped, Swipes: (place) => <Swipes {...place} swiped={swiped} />, swipeChoice }
}
