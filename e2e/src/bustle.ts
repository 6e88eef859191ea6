import { setTimeout as sleep } from 'node:timers/promises'
import type { Agent } from './people/agent.ts'
import type { Shop } from './people/shop.ts'
import type { Visitor } from './people/visitor.ts'

/** Nobody goes on writing when so much waits to be sent. */
const PATIENCE = 10
/** Everybody says something, and then thinks for at most this long. */
const THINKING_MS = 160

/** Everybody talks, until they are told to stop. */
export interface Bustle {
  /** Nobody says anything more. What was said is still being sent. */
  ends(): Promise<void>
}

/** Visitors write, and every agent answers conversations of their own half. */
export function bustle({ visitors, agents }: Shop): Bustle {
  let isOver = false

  async function keepsDoing(say: (number: number) => void): Promise<void> {
    for (let number = 1; !isOver; number++) {
      say(number)
      await sleep(Math.random() * THINKING_MS)
    }
  }

  const everybody = [
    ...visitors.map((visitor, index) => keepsDoing((number) => write(visitor, index, number))),
    ...agents.map((agent, index) => keepsDoing((number) => answer(agent, index, number))),
  ]

  function answer(agent: Agent, index: number, number: number): void {
    const served = visitors.filter((_, nth) => nth % agents.length === index)
    const { conversationId } = served[Math.floor(Math.random() * served.length)]!
    if (!agent.state.conversations.has(conversationId)) return
    if (number % 10 === 0) agent.watches(conversationId)
    if (agent.state.outgoing.length < PATIENCE) {
      agent.answers(conversationId, `agent ${index}, ${number}`)
    }
  }

  return {
    async ends() {
      isOver = true
      await Promise.all(everybody)
    },
  }
}

function write(visitor: Visitor, index: number, number: number): void {
  if (visitor.state.outgoing.length < PATIENCE) visitor.says(`visitor ${index}, ${number}`)
  if (number % 5 === 0) visitor.reads()
}
