import { and, eq, gt, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'

const workspaceId = sql.placeholder('workspaceId')
const id = sql.placeholder('id')

/** Prepares what is read of how agents are told. Each query takes the workspace as `workspaceId`. */
export function prepareNotificationsReads({ reading: db, schema }: Database) {
  const { notificationChoices: choices, pushSubscriptions: subscriptions, sessions } = schema
  const { sessionHash, agentId, endpoint, p256dh, auth } = subscriptions
  return {
    choicesOf: db
      .select({ choices: choices.choices })
      .from(choices)
      .where(and(eq(choices.workspaceId, workspaceId), eq(choices.agentId, id)))
      .prepare('choices_of'),
    subscriptionOf: db
      .select({ endpoint })
      .from(subscriptions)
      .where(and(eq(subscriptions.workspaceId, workspaceId), eq(sessionHash, id)))
      .prepare('subscription_of'),
    told: db
      .select({
        workspaceId: subscriptions.workspaceId,
        sessionHash,
        agentId,
        endpoint,
        p256dh,
        auth,
        choices: choices.choices,
      })
      .from(subscriptions)
      .innerJoin(sessions, eq(sessions.tokenHash, sessionHash))
      .leftJoin(
        choices,
        and(eq(choices.workspaceId, subscriptions.workspaceId), eq(choices.agentId, agentId)),
      )
      .where(
        and(
          eq(subscriptions.workspaceId, workspaceId),
          gt(sessions.expiresAt, sql.placeholder('now')),
        ),
      )
      .prepare('told'),
  }
}
