import type { AgentDeed } from '@tealight/protocol'
import type { AgentCopy } from './agent-copy.ts'
import type { Environment } from './environment.ts'
import { createErrand } from './errand.ts'
import type { Answer } from './result.ts'

/** The conversation that an agent looks at. */
export interface Watching {
  readonly id: string | null
  /** Conversations that do not exist, or are not the agent's to see. */
  readonly notFound: ReadonlySet<string>
  watch(conversationId: string | null): void
  /** Brings the conversation itself, if it is not here. */
  lookUp(): void
  stop(): void
}

export function createWatching(
  environment: Environment,
  copy: () => AgentCopy,
  load: (conversationId: string) => Promise<Answer<AgentDeed>>,
): Watching {
  let id: string | null = null
  let notFound: ReadonlySet<string> = new Set()

  function unknown(): string | null {
    const isHere = id === null || copy().conversations.all.has(id) || notFound.has(id)
    return isHere ? null : id
  }

  const errand = createErrand(environment, () => {
    const wanted = unknown()
    return wanted === null ? null : find(wanted)
  })

  async function find(conversationId: string): Promise<Answer<AgentDeed>> {
    const answer = await load(conversationId)
    if (!answer.ok && answer.isFinal) notFound = new Set([...notFound, conversationId])
    return answer
  }

  return {
    get id() {
      return id
    },
    get notFound() {
      return notFound
    },
    watch(conversationId) {
      id = conversationId
    },
    lookUp: errand.run,
    stop: errand.stop,
  }
}
