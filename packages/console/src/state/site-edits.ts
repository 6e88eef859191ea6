import type { ReadonlySignal } from '@preact/signals'
import { computed, signal } from '@preact/signals'
import type { EditSite } from '@tealight/protocol'

/** What was changed in a form of settings and not saved yet. It outlives the form: nobody loses it by looking elsewhere. */
export interface SiteEdits {
  of(siteId: string, section: string): EditSite | undefined
  keep(siteId: string, section: string, edit: EditSite): void
  drop(siteId: string, section: string): void
  /** Whether leaving the console would lose something. */
  readonly any: ReadonlySignal<boolean>
  clear(): void
}

export function openSiteEdits(): SiteEdits {
  const edits = signal<ReadonlyMap<string, EditSite>>(new Map())
  const keyOf = (siteId: string, section: string): string => `${siteId}/${section}`

  return {
    of: (siteId, section) => edits.value.get(keyOf(siteId, section)),
    keep(siteId, section, edit) {
      edits.value = new Map(edits.value).set(keyOf(siteId, section), edit)
    },
    drop(siteId, section) {
      const rest = new Map(edits.value)
      rest.delete(keyOf(siteId, section))
      edits.value = rest
    },
    any: computed(() => edits.value.size > 0),
    clear() {
      edits.value = new Map()
    },
  }
}
