import type { Session } from '@tealight/protocol'
import type { AgentApi } from './agent-api.ts'
import { type AgentDesk, closeDesk, createAgentDesk, openDesk } from './agent-desk.ts'
import { type AgentState, buildAgentState, NOBODY } from './agent-state.ts'
import type { Environment } from './environment.ts'
import type { Recalled } from './recalled.ts'
import type { StreamStatus } from './stream-status.ts'

/** Where an agent sits: outside, at a desk that shows what this device had kept, or at one that is known to be theirs. */
export interface AgentSeat {
  desk(): AgentDesk | null
  /** While a desk shows what this device had kept, nobody knows who is signed in. */
  isProved(): boolean
  /** Whether somebody sits outside of whom it is not known yet who it is. */
  isUnknown(): boolean
  /** The state, as far as it is not the desk's own: outside, and as long as nothing is proved. */
  buildState(status: StreamStatus): AgentState
  /** Somebody begins to knock. */
  wait(): void
  /** This is who is signed in. */
  sit(session: Session): Promise<void>
  /** Shows what this device has kept. */
  recall(kept: Recalled): void
  /** Leaves the desk. `session`: null for who is signed out, undefined for who may come back. */
  leave(session: null | undefined, isElsewhere?: boolean): void
  watch(conversationId: string | null): void
}

interface AgentSeatOptions {
  environment: Environment
  api: AgentApi
  onChange(): void
}

export function createAgentSeat({ environment, api, onChange }: AgentSeatOptions): AgentSeat {
  let desk: AgentDesk | null = null
  let outside = NOBODY
  let recalled: Recalled | null = null
  /** Outlives a desk: who signs in again looks at what they looked at before. */
  let watched: string | null = null

  /** Puts a desk in place, which shows what this device had kept until the server brings more. */
  function put(session: Session, kept: Recalled | null): AgentDesk {
    const before = desk
    const onSignedOut = (isElsewhere: boolean): void => {
      if (desk === own) leave(null, isElsewhere)
    }
    const own = createAgentDesk({ environment, api, session, onSignedOut, onChange })
    desk = own
    if (kept) furnish(own, kept)
    if (before) replaceDesk(before, own)
    own.watch(watched)
    return own
  }

  function leave(session: null | undefined, isElsewhere = false): void {
    if (desk) closeDesk(desk)
    desk = null
    recalled = null
    outside = { ...NOBODY, session, isElsewhere, watched }
    onChange()
  }

  function buildState(status: StreamStatus): AgentState {
    if (!desk) return outside
    const state = buildAgentState(desk)
    return recalled ? { ...state, status, asOf: recalled.at } : state
  }

  return {
    desk: () => desk,
    isProved: () => recalled === null,
    isUnknown: () => !desk && outside.session === undefined,
    buildState,
    wait() {
      outside = { ...NOBODY, status: { kind: 'connecting', attempt: 1 }, watched }
      onChange()
    },
    async sit(session) {
      const isSame = recalled?.session.agent.id === session.agent.id
      const own = put(session, isSame ? recalled : null)
      recalled = null
      await openDesk(own, api)
    },
    recall(kept) {
      recalled = kept
      put(kept.session, kept).outbox.resume()
      onChange()
    },
    leave,
    watch(conversationId) {
      watched = conversationId
      outside = { ...outside, watched }
      desk?.watch(conversationId)
      onChange()
    },
  }
}

function furnish(desk: AgentDesk, { changes, views }: Recalled): void {
  desk.sync.replace(changes)
  desk.lists.views.put(views)
  desk.lists.begin()
}

/** Whoever looks at a list goes on looking at it. */
function replaceDesk(before: AgentDesk, after: AgentDesk): void {
  const view = before.lists.lists.state?.view
  closeDesk(before)
  if (view) void after.lists.lists.show(view)
}
