import { effect } from '@preact/signals'
import type { Desk } from '../state/desk.ts'

/** Lets the browser ask before a tab is closed in which settings were changed and not saved. */
export function keepUnsaved({ siteEdits }: Pick<Desk, 'siteEdits'>): void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
  effect(() => {
    if (siteEdits.any.value) addEventListener('beforeunload', ask)
    else removeEventListener('beforeunload', ask)
  })
}
