import type { NotificationChoices } from '@tealight/protocol'
import type { InWorkspace } from './journal.ts'

/*
 * How agents want to be told of news, and where while no console is open.
 */

export interface ChoicesRecord extends InWorkspace {
  agentId: string
  choices: NotificationChoices
}

/** A browser that is told while no console is open, for as long as its session lasts. */
export interface PushSubscriptionRecord extends InWorkspace {
  /** SHA-256 of the cookie's token, base64url. */
  sessionHash: string
  agentId: string
  endpoint: string
  p256dh: string
  auth: string
}

/** The browser of a session; with an address only if it is still that one. */
export interface SubscriptionName extends InWorkspace {
  sessionHash: string
  endpoint?: string
}

/** A browser with what its agent has chosen; null: nothing yet. */
export interface Told extends PushSubscriptionRecord {
  choices: NotificationChoices | null
}

/** The part of a transaction that is about it. */
export interface NotificationsTx {
  putChoices(choices: ChoicesRecord): Promise<void>
  /** In place of what the session had. Takes away what the agent's ended sessions had, and this address elsewhere. */
  putSubscription(subscription: PushSubscriptionRecord): Promise<void>
  removeSubscription(name: SubscriptionName): Promise<void>
}

/** The part of the reads of a workspace that is about it. */
export interface NotificationsReads {
  /** What an agent has chosen; null: nothing yet. */
  choices(agentId: string): Promise<NotificationChoices | null>
  /** Whether a session's browser is told. */
  isTold(sessionHash: string): Promise<boolean>
  /** The browsers of all agents whose sessions have not ended. */
  told(now: number): Promise<Told[]>
}
