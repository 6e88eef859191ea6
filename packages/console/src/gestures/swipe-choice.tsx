import type { VNode } from 'preact'
import { ChoiceSelect } from '../shell/choice-select.tsx'
import { useDesk } from '../state/desk.ts'
import { SWITCH } from '../state/preferences.ts'
import { words } from './words.ts'

/** Whether rows can be swiped on this device. */
export function SwipeChoice(): VNode {
  const { swipes } = useDesk().preferences
  return (
    <ChoiceSelect
      label={words('title')}
      choices={SWITCH}
      chosen={swipes.value}
      nameOf={words}
      choose={(choice) => (swipes.value = choice)}
    />
  )
}
