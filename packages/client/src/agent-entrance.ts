import type { Session, SetPassword, SignIn } from '@tealight/protocol'
import type { AgentApi } from './agent-api.ts'
import { type AgentDesk, closeDesk, createAgentDesk, openDesk } from './agent-desk.ts'
import { type AgentState, buildAgentState, NOBODY } from './agent-state.ts'
import type { Environment } from './environment.ts'
import { createErrand } from './errand.ts'
import type { Result } from './result.ts'

/** Who is signed in. While somebody is, there is a desk. */
export interface AgentEntrance {
  readonly desk: AgentDesk | null
  buildState(): AgentState
  start(): Promise<void>
  signIn(input: SignIn): Promise<Result<Session>>
  signOut(): Promise<Result<void>>
  setPassword(input: SetPassword): Promise<Result<void>>
  watch(conversationId: string | null): void
  stop(): void
}

export interface AgentEntranceOptions {
  environment: Environment
  api: AgentApi
  onChange(): void
}

export function createAgentEntrance({
  environment,
  api,
  onChange,
}: AgentEntranceOptions): AgentEntrance {
  let desk: AgentDesk | null = null
  let outside = NOBODY
  /** Outlives a desk: who signs in again looks at what they looked at before. */
  let watched: string | null = null
  let onAnswered = (): void => {}

  const enter = createErrand(environment, async () => {
    const answer = await api.session()
    if (answer.ok) await seat(answer.value)
    else if (answer.refusal === 'unauthenticated') leave(null)
    onAnswered()
    return answer
  })

  async function seat(session: Session): Promise<void> {
    leave(undefined)
    desk = createAgentDesk({ environment, api, session, onChange, onSignedOut: () => leave(null) })
    desk.watch(watched)
    await openDesk(desk, api)
  }

  function leave(session: null | undefined): void {
    if (desk) closeDesk(desk)
    desk = null
    outside = { ...NOBODY, session }
    onChange()
  }

  function knock(): Promise<void> {
    outside = { ...NOBODY, status: { kind: 'connecting', attempt: 1 } }
    onChange()
    return new Promise((resolve) => {
      onAnswered = resolve
      enter.run()
    })
  }

  return {
    get desk() {
      return desk
    },
    buildState: () => (desk ? buildAgentState(desk) : outside),
    async start() {
      if (desk) desk.stream.start(null)
      else await knock()
    },
    async signIn(input) {
      const answer = await api.signIn(input)
      if (answer.ok) await seat(answer.value)
      return answer
    },
    async signOut() {
      const answer = await api.signOut()
      if (!answer.ok && answer.refusal !== 'unauthenticated') return answer
      leave(null)
      return DONE
    },
    async setPassword(input) {
      const answer = await api.setPassword(input)
      if (!answer.ok) return answer
      if (desk) desk.session = { ...desk.session, hasPassword: true }
      onChange()
      return DONE
    },
    watch(conversationId) {
      watched = conversationId
      desk?.watch(conversationId)
    },
    stop() {
      enter.stop()
      leave(undefined)
    },
  }
}

const DONE: Result<void> = { ok: true, value: undefined }
