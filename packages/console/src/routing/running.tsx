import { useComputed } from '@preact/signals'
import type { VNode } from 'preact'
import { formatRunning } from '../i18n/formats.ts'
import { useDesk } from '../state/desk.ts'

/** How long something has gone on, second by second. Only its text changes: nothing around it is drawn again. */
export function Running({ since }: { since: number }): VNode {
  const { seconds } = useDesk()
  const text = useComputed(() => formatRunning(seconds.value - since))
  return <span class="running">{text}</span>
}

/** How long there still is, second by second. */
export function Remaining({ until }: { until: number }): VNode {
  const { seconds } = useDesk()
  const text = useComputed(() => formatRunning(until - seconds.value))
  // Read out every second, it would drown everything else.
  return (
    <span class="running" aria-live="off">
      {text}
    </span>
  )
}
