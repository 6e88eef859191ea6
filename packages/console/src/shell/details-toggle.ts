import type { Desk } from '../state/desk.ts'
import { flip } from '../state/preferences.ts'

/** The width from which the details have a place of their own; the stylesheet breaks at the same one. */
const ROOMY = '(min-width: 75rem)'

/** Shows the details, if they are not there. */
export function showDetails(desk: Pick<Desk, 'preferences' | 'open'>): void {
  const isShown = matchMedia(ROOMY).matches && desk.preferences.details.value === 'on'
  if (!isShown && desk.open.value !== 'details') toggleDetails(desk)
}

/** Shows or hides the details: beside the conversation where there is room, else over it. */
export function toggleDetails({ preferences, open }: Pick<Desk, 'preferences' | 'open'>): void {
  if (matchMedia(ROOMY).matches) flip(preferences.details)
  else open.value = open.value === 'details' ? 'nothing' : 'details'
}
