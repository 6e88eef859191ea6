import type { Priority } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Dialog } from '../design/dialog.tsx'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import type { RoutingDialogProps } from './dialogs.tsx'
import { PRIORITIES } from './priorities.ts'
import { words } from './words.ts'

/** How soon a conversation shall be answered. */
export function PriorityDialog({ conversation, onClose }: RoutingDialogProps): VNode {
  const { deeds } = useDesk()
  function choose(priority: Priority): void {
    onClose()
    void deeds.prioritise(conversation.id, priority)
  }
  return (
    <Dialog title={words('priority-title')} onClose={onClose}>
      <p class="dialog-lead">{words('priority-lead')}</p>
      <div class="choices">
        {PRIORITIES.map((priority) => (
          <button
            key={priority}
            type="button"
            class={`menu-button priority is-${priority}`}
            autofocus={conversation.priority === priority}
            aria-pressed={conversation.priority === priority}
            onClick={() => choose(priority)}
          >
            <Icon name={`priority-${priority}`} />
            {t(`priority.${priority}`)}
            {conversation.priority === priority && <Icon name="check" />}
          </button>
        ))}
      </div>
    </Dialog>
  )
}
