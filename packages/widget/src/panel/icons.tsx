import type { JSX } from 'preact'
import { BUBBLE, FLAME } from '../theme/glyph.ts'

export function Glyph(): JSX.Element {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path d={BUBBLE} />
      <path d={FLAME} />
    </svg>
  )
}

/** An icon that is drawn as a line, in a 24 by 24 box. */
export function Line({ d }: { d: string }): JSX.Element {
  return (
    <svg class="line" viewBox="0 0 24 24" aria-hidden="true">
      <path d={d} />
    </svg>
  )
}

export const MenuIcon = (): JSX.Element => (
  <Line d="M4.5 12a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0M11.5 12a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0M18.5 12a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0" />
)
export const DownIcon = (): JSX.Element => <Line d="M5 9l7 7 7-7" />
export const SendIcon = (): JSX.Element => <Line d="M12 20V5M5 12l7-7 7 7" />
export const ArrowIcon = (): JSX.Element => <Line d="M12 5v14M5 12l7 7 7-7" />
