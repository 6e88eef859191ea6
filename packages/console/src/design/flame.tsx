import type { VNode } from 'preact'

/** The sign of Tealight: a flame above its wax. Drawn in the colours of the theme. */
export function Flame(): VNode {
  return (
    <svg class="flame" viewBox="0 0 32 32" aria-hidden="true">
      <rect class="flame-ground" width="32" height="32" rx="9" />
      <path
        class="flame-light"
        d="M16 4.5c.6 3.6 5.2 6 5.2 10.7a5.2 5.2 0 0 1-10.4 0C10.8 12 14.8 9.5 16 4.5Z"
      />
      <path
        class="flame-heart"
        d="M16 11.5c.3 1.7 2.3 2.9 2.3 5.1a2.3 2.3 0 0 1-4.6 0c0-1.7 1.7-2.8 2.3-5.1Z"
      />
      <path
        class="flame-wax"
        d="M7.5 22h17v2.2a3.3 3.3 0 0 1-3.3 3.3H10.8a3.3 3.3 0 0 1-3.3-3.3Z"
      />
    </svg>
  )
}
