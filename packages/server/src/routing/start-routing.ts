import { nanoid } from 'nanoid'
import type { Presence } from '../delivery/presence.ts'
import type { Wallboard } from '../delivery/wallboard.ts'
import type { Store } from '../store/store.ts'
import { Attendants } from './attendants.ts'
import { Dispatcher } from './dispatcher.ts'
import { Scheduler } from './scheduler.ts'

/** What the routing stands on. */
export interface RoutingParts {
  store: Store
  presence: Presence
  wallboard: Wallboard
  now: () => number
  onFault: (error: unknown) => void
}

/** Starts to bring conversations to agents, beside all other nodes that do. */
export function startRouting(parts: RoutingParts): { stop(): void } {
  const { store, presence, wallboard, now, onFault } = parts
  const dispatcher = new Dispatcher(store, onFault)
  const attendants = new Attendants({
    nodeId: nanoid(),
    presence,
    journal: store.journal,
    onArrival(workspaceId) {
      dispatcher.dispatch(workspaceId)
      wallboard.changed(workspaceId)
    },
    onDeparture: (workspaceId) => wallboard.changed(workspaceId),
    onFault,
  })
  const scheduler = new Scheduler(store, now, onFault)
  void dispatcher.dispatchAll()
  return {
    stop() {
      for (const part of [scheduler, attendants, dispatcher]) part.stop()
    },
  }
}
