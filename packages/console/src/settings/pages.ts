import type { VNode } from 'preact'
import type { WorkspacePage } from '../routes/place.ts'
import { NotificationsPage } from './notifications/notifications.tsx'
import { words as notificationWords } from './notifications/words.ts'
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
export const PAGES: readonly { name: WorkspacePage; title: () => string; Page: () => VNode }[] = [
  { name: 'teams', title: () => teamWords('title'), Page: Teams },
  { name: 'agents', title: () => agentWords('title'), Page: AgentsPage },
  { name: 'routing', title: () => routingWords('title'), Page: RoutingPage },
  { name: 'tags', title: () => tagWords('title'), Page: TagsPage },
  { name: 'replies', title: () => replyWords('title'), Page: RepliesPage },
  { name: 'notifications', title: () => notificationWords('title'), Page: NotificationsPage },
]
