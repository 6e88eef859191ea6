import { and, eq, gt, ne, notInArray, or } from 'drizzle-orm'
import type { Database } from '../database.ts'
import type { InWorkspace } from '../journal.ts'
import type {
  ChoicesRecord,
  NotificationsTx,
  PushSubscriptionRecord,
  SubscriptionName,
} from '../notifications.ts'
import { asRows } from '../wide.ts'
import type { TxQueries } from './tx-queries.ts'

export class DeedNotifications implements NotificationsTx {
  readonly #now: number
  readonly #database: Database
  readonly #queries: TxQueries
  readonly #check: (touched: readonly InWorkspace[]) => void

  constructor(
    now: number,
    database: Database,
    queries: TxQueries,
    check: (touched: readonly InWorkspace[]) => void,
  ) {
    this.#now = now
    this.#database = database
    this.#queries = queries
    this.#check = check
  }

  async putChoices(choices: ChoicesRecord): Promise<void> {
    this.#check([choices])
    await this.#database.line.query(this.#queries.wide.choices, [asRows([choices])])
  }

  async putSubscription(subscription: PushSubscriptionRecord): Promise<void> {
    this.#check([subscription])
    const { writing, schema } = this.#database
    const { pushSubscriptions: subscriptions, sessions } = schema
    const { workspaceId, sessionHash, agentId, endpoint } = subscription
    const live = writing
      .select({ tokenHash: sessions.tokenHash })
      .from(sessions)
      .where(and(eq(sessions.agentId, agentId), gt(sessions.expiresAt, this.#now)))
    await writing
      .delete(subscriptions)
      .where(
        and(
          eq(subscriptions.workspaceId, workspaceId),
          ne(subscriptions.sessionHash, sessionHash),
          or(
            eq(subscriptions.endpoint, endpoint),
            and(eq(subscriptions.agentId, agentId), notInArray(subscriptions.sessionHash, live)),
          ),
        ),
      )
    await this.#database.line.query(this.#queries.wide.subscription, [asRows([subscription])])
  }

  async removeSubscription(name: SubscriptionName): Promise<void> {
    this.#check([name])
    const { writing, schema } = this.#database
    const { pushSubscriptions: subscriptions } = schema
    const { workspaceId, sessionHash, endpoint } = name
    await writing
      .delete(subscriptions)
      .where(
        and(
          eq(subscriptions.workspaceId, workspaceId),
          eq(subscriptions.sessionHash, sessionHash),
          endpoint === undefined ? undefined : eq(subscriptions.endpoint, endpoint),
        ),
      )
  }
}
