import { TYPING_SHOWN_MS, type Typing } from '@tealight/protocol'
import type { Environment, Timer } from './environment.ts'

/** Who types; null is the visitor. */
export type Typist = { id: string; name: string } | null

/** Who types where. Each is shown for a while after the last sign of it. */
export interface Typists {
  /** Everybody who types now. */
  readonly all: readonly { conversationId: string; typist: Typist }[]
  show(typing: Typing): void
  /** They have sent what they typed. */
  end(conversationId: string, agentId: string | null): void
  clear(): void
}

interface Shown {
  conversationId: string
  typist: Typist
  timer: Timer
}

export function createTypists(environment: Environment, onChange: () => void): Typists {
  const shown = new Map<string, Shown>()

  function drop(key: string): void {
    const typing = shown.get(key)
    if (!typing) return
    environment.clearTimer(typing.timer)
    shown.delete(key)
    onChange()
  }

  return {
    get all() {
      return [...shown.values()]
    },
    show({ conversationId, agent }) {
      const key = keyOf(conversationId, agent && agent.id)
      drop(key)
      const timer = environment.setTimer(() => drop(key), TYPING_SHOWN_MS)
      shown.set(key, { conversationId, typist: agent, timer })
      onChange()
    },
    end: (conversationId, agentId) => drop(keyOf(conversationId, agentId)),
    clear: () => shown.forEach((_, key) => drop(key)),
  }
}

function keyOf(conversationId: string, agentId: string | null): string {
  return `${conversationId} ${agentId}`
}
