import type { Desk } from '../state/desk.ts'
import { flip } from '../state/preferences.ts'

/** The width from which the details have a place of their own; the stylesheet breaks at the same one. */
const ROOMY = '(min-width: 75rem)'

/** Shows or hides the details: beside the conversation where there is room, else over it. */
export function toggleDetails({ preferences, open }: Pick<Desk, 'preferences' | 'open'>): void {
  if (matchMedia(ROOMY).matches) flip(preferences.details)
  else open.value = open.value === 'details' ? 'nothing' : 'details'
}
