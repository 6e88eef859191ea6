import type { Session, SetPassword, SignIn } from '@tealight/protocol'
import type { AgentApi } from './agent-api.ts'
import type { AgentDesk } from './agent-desk.ts'
import { type AgentSeat, createAgentSeat } from './agent-seat.ts'
import type { AgentState } from './agent-state.ts'
import type { Environment } from './environment.ts'
import { createErrand } from './errand.ts'
import type { Recall } from './recalled.ts'
import type { Answer, Result } from './result.ts'
import type { StreamStatus } from './stream-status.ts'

/** Who is signed in. While somebody is, there is a desk. */
export interface AgentEntrance {
  desk(): AgentDesk | null
  /** False while a desk shows what this device had kept: nobody knows who is signed in. */
  isProved(): boolean
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
  recall: Recall
  onChange(): void
}

/** A server that has said nothing by then is as good as none, where there is something to show instead. */
const SLOW_MS = 3_000

export function createAgentEntrance(options: AgentEntranceOptions): AgentEntrance {
  const { environment, api, onChange } = options
  const seat = createAgentSeat({ environment, api, onChange })
  /** Between start and stop. */
  let isWanted = false
  let onAnswer = (): void => {}
  let knocking: StreamStatus = { kind: 'connecting', attempt: 1 }
  const entering = createErrand(
    environment,
    () => (isIn() ? null : enter()),
    (attempt, retryAt) => {
      knocking = { kind: 'waiting', attempt, retryAt, offline: !environment.isOnline() }
      onChange()
    },
  )

  function isIn(): boolean {
    return seat.desk() !== null && seat.isProved()
  }

  async function enter(): Promise<Answer<Session>> {
    const answer = await api.session()
    if (!isWanted) return answer
    // Who signed in meanwhile is not shown out by an answer from before.
    if (!isIn() && answer.ok) await seat.sit(answer.value)
    else if (!isIn() && !answer.ok && answer.isFinal) seat.leave(null)
    else if (!answer.ok) await recall()
    onAnswer()
    return answer
  }

  async function recall(): Promise<void> {
    if (!isWanted || !seat.isUnknown()) return
    const kept = await options.recall().catch(() => null)
    // Meanwhile the server may have answered.
    if (kept && isWanted && seat.isUnknown()) seat.recall(kept)
  }

  return {
    desk: seat.desk,
    isProved: seat.isProved,
    buildState: () => seat.buildState(knocking),
    async start() {
      isWanted = true
      if (isIn()) return seat.desk()?.stream.start(null)
      seat.wait()
      environment.setTimer(() => void recall(), SLOW_MS)
      await new Promise<void>((resolve) => {
        onAnswer = resolve
        entering.run()
      })
    },
    watch(conversationId) {
      seat.watch(conversationId)
      if (seat.isProved()) return
      // Whoever looks at something wants to see how it is now.
      entering.stop()
      entering.run()
    },
    stop() {
      isWanted = false
      entering.stop()
      seat.leave(undefined)
    },
    ...createSignIn(api, seat, onChange),
  }
}

/** How somebody comes in and goes out by their own wish. */
function createSignIn(
  api: AgentApi,
  seat: AgentSeat,
  onChange: () => void,
): Pick<AgentEntrance, 'signIn' | 'signOut' | 'setPassword'> {
  return {
    async signIn(input) {
      const answer = await api.signIn(input)
      if (answer.ok) await seat.sit(answer.value)
      return answer
    },
    async signOut() {
      const answer = await api.signOut()
      if (!answer.ok && answer.refusal !== 'unauthenticated') return answer
      seat.leave(null)
      return DONE
    },
    async setPassword(input) {
      const answer = await api.setPassword(input)
      if (!answer.ok) return answer
      const own = seat.desk()
      if (own) own.session = { ...own.session, hasPassword: true }
      onChange()
      return DONE
    },
  }
}

const DONE: Result<void> = { ok: true, value: undefined }
