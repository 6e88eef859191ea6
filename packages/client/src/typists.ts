import { TYPING_SHOWN_MS, type Typing } from '@tealight/protocol'
import type { Environment, Timer } from './environment.ts'

/** Who types; null is the visitor. */
export type Typist = Typing['agent']

/** Who types where. Each is shown for a while after the last sign of it. */
export interface Typists {
  readonly all: readonly Typing[]
  show(typing: Typing): void
  /** They have sent what they typed. */
  end(conversationId: string, agentId: string | undefined): void
  clear(): void
}

export function createTypists(environment: Environment, onExpiry: () => void): Typists {
  const timers = new Map<Typing, Timer>()

  function drop(isOver: (typing: Typing) => boolean): void {
    for (const [typing, timer] of timers) {
      if (!isOver(typing)) continue
      environment.clearTimer(timer)
      timers.delete(typing)
    }
  }

  function end(conversationId: string, agentId: string | undefined): void {
    drop((it) => it.conversationId === conversationId && it.agent?.id === agentId)
  }

  return {
    get all() {
      return [...timers.keys()]
    },
    show(typing) {
      end(typing.conversationId, typing.agent?.id)
      const timer = environment.setTimer(() => {
        drop((it) => it === typing)
        onExpiry()
      }, TYPING_SHOWN_MS)
      timers.set(typing, timer)
    },
    end,
    clear: () => drop(() => true),
  }
}
