import type { ReadonlySignal } from '@preact/signals'
import type { ComponentType } from 'preact'
import type { ListPlace } from '../routes/use-place.ts'
import type { ChoiceSelectProps } from '../shell/choice-select.tsx'
import type { Preferences, Switch } from '../state/preferences.ts'

/** What there is for fingers. */
export interface Gestures {
  /** The rows that are drawn aside, with what lies behind each. */
  readonly swiped: ReadonlySignal<ReadonlyMap<string, ComponentType>>
  /** Lets them swipe where an agent is. */
  readonly Swipes: ComponentType<ListPlace>
  swipeChoice(preferences: Preferences): ChoiceSelectProps<Switch>
}

/** Brings it where the screen can be touched. Without it everything is still done by taps. */
export async function loadGestures(): Promise<Gestures | null> {
  if (!matchMedia('(any-pointer: coarse)').matches) return null
  return import('./gestures.tsx').then(
    ({ openGestures }) => openGestures(),
    () => null,
  )
}
