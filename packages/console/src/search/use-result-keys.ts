import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { pathOf, SEARCH_PATH } from '../routes/place.ts'
import { usePlace } from '../routes/use-place.ts'
import { SEARCH_FIELD_ID, SEARCH_ID, focusElement, isTextField } from '../shell/focus.ts'
import { deedOf, isCharacter } from '../shell/key-map.ts'
import { useDesk } from '../state/desk.ts'
import type { Finder } from './finder.ts'

/** Arrows, j and k lead from the field through the results, Escape back to the field and from there to where one was. */
export function useResultKeys(page: RefObject<HTMLElement | null>, finder: Finder): void {
  const { preferences, wayBack } = useDesk()
  const { go } = usePlace()

  useEffect(() => {
    const within = page.current
    if (within === null) return

    function move(step: 1 | -1): void {
      const results = [...(within?.querySelectorAll<HTMLElement>('.result') ?? [])]
      const at = results.findIndex((result) => result === document.activeElement)
      const target = results[at + step]
      if (at + step < 0) focusElement(SEARCH_FIELD_ID)
      else target?.focus()
    }

    function leave(): void {
      const { value } = wayBack
      go(value?.at === SEARCH_PATH ? value.to : pathOf('queue'))
    }

    function inField(event: KeyboardEvent): void {
      if (event.key === 'ArrowDown' || event.key === 'Enter') move(1)
      else if (event.key !== 'Escape') return
      else if (finder.typed.value === '') leave()
      else finder.type('')
      event.preventDefault()
    }

    function press(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return
      if (isTextField(event.target)) return inField(event)
      if (isCharacter(event) && preferences.keys.value === 'off') return
      const deed = deedOf(event)
      if (deed === 'next') move(1)
      else if (deed === 'previous') move(-1)
      else if (deed === 'back') focusElement(SEARCH_FIELD_ID)
      else return
      event.preventDefault()
    }

    const place = document.getElementById(SEARCH_ID) ?? within
    place.addEventListener('keydown', press)
    return () => place.removeEventListener('keydown', press)
  }, [finder])
}
