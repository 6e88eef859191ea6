import type { Priority } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'

/** Says that a conversation is more or less urgent than others; of the usual it says nothing. */
export function PriorityMark({ priority }: { priority: Priority }): VNode | null {
  if (priority === 'normal') return null
  const words = t(`priority.${priority}`)
  return (
    <span class={`priority is-${priority}`} title={words}>
      <Icon name={`priority-${priority}`} />
      <span class="unseen">{words}</span>
    </span>
  )
}
