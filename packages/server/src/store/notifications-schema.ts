import type { NotificationChoices } from '@tealight/protocol'
import type { Kit } from './kit.ts'

/** How agents want to be told of news. */
export function defineNotifications(kit: Kit) {
  const notificationChoices = kit.table(
    'notification_choices',
    {
      workspaceId: kit.text('workspace_id').notNull(),
      agentId: kit.text('agent_id').notNull(),
      choices: kit.json('choices').$type<NotificationChoices>().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.workspaceId, t.agentId] })],
  )

  /** The browsers that are told while no console is open: each for as long as its session lasts. */
  const pushSubscriptions = kit.table(
    'push_subscriptions',
    {
      workspaceId: kit.text('workspace_id').notNull(),
      sessionHash: kit.text('session_hash').notNull(),
      agentId: kit.text('agent_id').notNull(),
      endpoint: kit.text('endpoint').notNull(),
      p256dh: kit.text('p256dh').notNull(),
      auth: kit.text('auth').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.workspaceId, t.sessionHash] })],
  )

  return { notificationChoices, pushSubscriptions }
}
