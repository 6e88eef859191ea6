import type { ReadonlySignal } from '@preact/signals'
import type { VNode } from 'preact'
import { BlockedPage } from '../blocking/blocked-page.tsx'
import { words as blockWords } from '../blocking/words.ts'
import type { WorkspacePage } from '../routes/place.ts'
import { NotificationsPage } from './notifications/notifications.tsx'
import { words as notificationWords } from './notifications/words.ts'
import type { SettingsEdits } from '../state/settings-edits.ts'
import { words as agentWords } from './workspace/agent-words.ts'
import { AgentsPage } from './workspace/agents.tsx'
import { RepliesPage } from './workspace/replies.tsx'
import { words as replyWords } from './workspace/reply-words.ts'
import { words as routingWords } from './workspace/routing-words.ts'
import { RoutingPage } from './workspace/routing.tsx'
import { words as tagWords } from './workspace/tag-words.ts'
import { TagsPage } from './workspace/tags.tsx'
import { words as teamWords } from './workspace/team-words.ts'
import { Teams } from './workspace/teams.tsx'

/** What is set for the whole workspace, and for oneself, in the order in which it is shown. */
export const PAGES: readonly SettingsPage[] = [
  { name: 'teams', title: () => teamWords('title'), Page: Teams, kept: (edits) => edits.teams },
  {
    name: 'agents',
    title: () => agentWords('title'),
    Page: AgentsPage,
    kept: (edits) => edits.agents,
  },
  {
    name: 'routing',
    title: () => routingWords('title'),
    Page: RoutingPage,
    kept: (edits) => edits.routing,
  },
  { name: 'tags', title: () => tagWords('title'), Page: TagsPage },
  { name: 'replies', title: () => replyWords('title'), Page: RepliesPage },
  { name: 'blocked', title: () => blockWords('title'), Page: BlockedPage },
  {
    name: 'notifications',
    title: () => notificationWords('title'),
    Page: NotificationsPage,
    kept: (edits) => edits.notifications,
  },
]

interface SettingsPage {
  name: WorkspacePage
  title: () => string
  Page: () => VNode
  /** What was changed there and not saved yet. */
  kept?: (edits: SettingsEdits) => { any: ReadonlySignal<boolean> }
}
