import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'
import {
  type AgentClient,
  loadNotificationChoices,
  type Result,
  saveNotificationChoices,
  type Tabs,
} from '@tealight/client'
import type { NotificationChoices } from '@tealight/protocol'

/** How this agent wants to be told, on whichever device. */
export interface Choices {
  /** Null: not here yet. */
  readonly chosen: ReadonlySignal<NotificationChoices | null>
  /** Brings them, or brings them anew. */
  load(): Promise<Result<NotificationChoices>>
  save(choices: NotificationChoices): Promise<Result<NotificationChoices>>
  /** Somebody else may sign in. */
  forget(): void
}

export function openChoices(client: AgentClient, tabs: Tabs | undefined): Choices {
  const chosen = signal<NotificationChoices | null>(null)
  const others = tabs?.join<NotificationChoices>('tealight:console:notifications', (said) => {
    if (chosen.value !== null) chosen.value = said
  })

  return {
    chosen,
    async load() {
      const answer = await loadNotificationChoices(client)
      if (answer.ok) chosen.value = answer.value
      return answer
    },
    async save(choices) {
      const answer = await saveNotificationChoices(client, choices)
      if (answer.ok) {
        chosen.value = answer.value
        others?.post(answer.value)
      }
      return answer
    },
    forget() {
      chosen.value = null
    },
  }
}
