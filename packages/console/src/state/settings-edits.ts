import type { ReadonlySignal } from '@preact/signals'
import { computed } from '@preact/signals'
import type {
  Agent,
  EditSite,
  NotificationChoices,
  Team,
  WorkspaceRouting,
} from '@tealight/protocol'
import type { Copy } from './copy.ts'
import type { Edits } from './edits.ts'
import { openEdits } from './edits.ts'

/** What was changed in the settings and not saved yet, by the page on which it was. */
export interface SettingsEdits {
  /** Under `SITE/SECTION`. */
  readonly sites: Edits<EditSite>
  readonly teams: Edits<Pick<Team, 'name' | 'memberIds' | 'routing'>>
  readonly agents: Edits<Pick<Agent, 'languages' | 'topics' | 'capacity'>>
  readonly routing: Edits<WorkspaceRouting>
  /** One's own. */
  readonly notifications: Edits<NotificationChoices>
  readonly any: ReadonlySignal<boolean>
  clear(): void
}

export function openSettingsEdits({
  teams,
  agents,
}: Pick<Copy, 'teams' | 'agents'>): SettingsEdits {
  const pages: Omit<SettingsEdits, 'any' | 'clear'> = {
    sites: openEdits(),
    teams: openEdits((id) => teams.value.has(id)),
    agents: openEdits((id) => agents.value.has(id)),
    routing: openEdits(),
    notifications: openEdits(),
  }
  const all = Object.values(pages)
  return {
    ...pages,
    any: computed(() => all.some(({ any }) => any.value)),
    clear: () => all.forEach((edits) => edits.clear()),
  }
}
