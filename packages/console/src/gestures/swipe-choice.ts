import type { ChoiceSelectProps } from '../shell/choice-select.tsx'
import { type Preferences, SWITCH, type Switch } from '../state/preferences.ts'
import { words } from './words.ts'

/** Whether rows can be swiped on this device. */
export function swipeChoice({ swipes }: Preferences): ChoiceSelectProps<Switch> {
  return {
    label: words('title'),
    choices: SWITCH,
    chosen: swipes.value,
    nameOf: words,
    choose: (choice) => (swipes.value = choice),
  }
}
