import type { Session, SetPassword, SignIn } from '@tealight/protocol'
import type { AgentApi } from './agent-api.ts'
import { type AgentDesk, closeDesk, createAgentDesk, openDesk } from './agent-desk.ts'
import { type AgentState, buildAgentState, NOBODY } from './agent-state.ts'
import type { Environment } from './environment.ts'
import { createErrand } from './errand.ts'
import type { Answer, Result } from './result.ts'

/** Who is signed in. While somebody is, there is a desk. */
export interface AgentEntrance {
  desk(): AgentDesk | null
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

export function createAgentEntrance(options: AgentEntranceOptions): AgentEntrance {
  const { environment, api, onChange } = options
  let desk: AgentDesk | null = null
  let outside = NOBODY
  /** Outlives a desk: who signs in again looks at what they looked at before. */
  let watched: string | null = null
  /** Between start and stop. */
  let isWanted = false
  let onAnswer = (): void => {}
  const entering = createErrand(environment, () => (desk ? null : enter()))

  async function enter(): Promise<Answer<Session>> {
    const answer = await api.session()
    if (!isWanted) return answer
    // Who signed in meanwhile is not shown out by an answer from before.
    if (!desk && answer.ok) await sit(answer.value)
    else if (!desk && !answer.ok && answer.isFinal) leave(null)
    onAnswer()
    return answer
  }

  async function sit(session: Session): Promise<void> {
    if (desk) closeDesk(desk)
    const own = createAgentDesk({ environment, api, session, onSignedOut, onChange })
    desk = own
    own.watch(watched)
    await openDesk(own, api)

    function onSignedOut(isElsewhere: boolean): void {
      if (desk === own) leave(null, isElsewhere)
    }
  }

  function leave(session: null | undefined, isElsewhere = false): void {
    if (desk) closeDesk(desk)
    desk = null
    outside = { ...NOBODY, session, isElsewhere, watched }
    onChange()
  }

  return {
    desk: () => desk,
    buildState: () => (desk ? buildAgentState(desk) : outside),
    async start() {
      isWanted = true
      if (desk) return desk.stream.start(null)
      outside = { ...NOBODY, status: { kind: 'connecting', attempt: 1 }, watched }
      onChange()
      await new Promise<void>((resolve) => {
        onAnswer = resolve
        entering.run()
      })
    },
    watch(conversationId) {
      watched = conversationId
      outside = { ...outside, watched }
      desk?.watch(conversationId)
      onChange()
    },
    stop() {
      isWanted = false
      entering.stop()
      leave(undefined)
    },
    ...createSignIn(api, { sit, leave, desk: () => desk, onChange }),
  }
}

interface Seat {
  sit(session: Session): Promise<void>
  leave(session: null): void
  desk(): AgentDesk | null
  onChange(): void
}

/** How somebody comes in and goes out by their own wish. */
function createSignIn(
  api: AgentApi,
  { sit, leave, desk, onChange }: Seat,
): Pick<AgentEntrance, 'signIn' | 'signOut' | 'setPassword'> {
  return {
    async signIn(input) {
      const answer = await api.signIn(input)
      if (answer.ok) await sit(answer.value)
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
      const own = desk()
      if (own) own.session = { ...own.session, hasPassword: true }
      onChange()
      return DONE
    },
  }
}

const DONE: Result<void> = { ok: true, value: undefined }
