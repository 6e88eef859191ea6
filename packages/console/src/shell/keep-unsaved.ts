import { effect } from '@preact/signals'
import type { Desk } from '../state/desk.ts'

/** Lets the browser ask before a tab is closed in which settings were changed and not saved. */
export function keepUnsaved({ edits }: Pick<Desk, 'edits'>): void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
  effect(() => {
    if (edits.any.value) addEventListener('beforeunload', ask)
    else removeEventListener('beforeunload', ask)
  })
}
