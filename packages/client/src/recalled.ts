import type { Change, SavedView, Session } from '@tealight/protocol'

/** What a device has kept of an agent's copy, for when the server can't be reached. */
export interface Recalled {
  /** When it was in step with the server. */
  at: number
  session: Session
  /** All that is shown of it: no more conversations that are not resolved than a snapshot brings. */
  changes: Change[]
  views: readonly SavedView[]
}

/** Looks on this device for what was kept of the agent who was signed in last; null: nothing. */
export type Recall = () => Promise<Recalled | null>
