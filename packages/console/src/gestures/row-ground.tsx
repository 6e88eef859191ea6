import { type ReadonlySignal, signal } from '@preact/signals'
import type { ComponentType, VNode } from 'preact'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import type { RowDeed } from './row-deeds.ts'

/** What a row can be drawn aside for: ahead, and back. */
export interface RowDeeds {
  ahead: RowDeed | null
  back: RowDeed | null
}

/** What lies behind a row. */
export interface RowGround {
  Ground: ComponentType
  /** The row was drawn aside so far; `isMeant`: who lets go now does it. */
  show(px: number, isMeant: boolean): void
}

interface Shown {
  way: keyof RowDeeds
  deed: RowDeed
  isMeant: boolean
}

export function rowGround(deeds: RowDeeds): RowGround {
  const shown = signal<Shown | null>(null)
  return {
    Ground: () => <Behind shown={shown} />,
    show(px, isMeant) {
      const way = px > 0 ? 'ahead' : 'back'
      const deed = deeds[way]
      const { value } = shown
      if (deed === null || (value?.way === way && value.isMeant === isMeant)) return
      if (isMeant) tick()
      shown.value = { way, deed, isMeant }
    },
  }
}

/** Of no use to whoever hears the page: they do the same in the conversation. */
function Behind({ shown }: { shown: ReadonlySignal<Shown | null> }): VNode | null {
  const { value } = shown
  if (value === null) return null
  const { way, deed, isMeant } = value
  return (
    <span class={`row-ground is-${way}${isMeant ? ' is-meant' : ''}`} aria-hidden="true">
      <Icon name={deed.icon} />
      {t(deed.words)}
    </span>
  )
}

const TICK_MS = 8

/** The finger feels that it has come far enough. Browsers complain where nobody has touched the page before. */
function tick(): void {
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(TICK_MS)
}
