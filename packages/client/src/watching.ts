import type { AgentDeed } from '@tealight/protocol'
import type { AgentCopy } from './agent-copy.ts'
import type { Environment } from './environment.ts'
import { createErrand } from './errand.ts'
import type { MissingPage } from './history-pages.ts'
import type { Answer } from './result.ts'
import { transcriptOf } from './transcripts.ts'

/** A conversation that is opened shows at least so many messages, if it has them. */
const MESSAGES_AT_LEAST = 20

/** The conversation that an agent looks at. */
export interface Watching {
  readonly id: string | null
  /** Conversations that do not exist, or are not the agent's to see. */
  readonly notFound: ReadonlySet<string>
  watch(conversationId: string | null): void
  /** Brings the conversation itself, if it is not here. */
  lookUp(): void
  /** The page of its history that is missing. */
  missing(copy: AgentCopy): MissingPage | null
  stop(): void
}

export function createWatching(
  environment: Environment,
  has: (conversationId: string) => boolean,
  load: (conversationId: string) => Promise<Answer<AgentDeed>>,
): Watching {
  let id: string | null = null
  let notFound: ReadonlySet<string> = new Set()

  function unknown(): string | null {
    return id === null || has(id) || notFound.has(id) ? null : id
  }

  const errand = createErrand(environment, async () => {
    const wanted = unknown()
    if (wanted === null) return { ok: true, value: null }
    const answer = await load(wanted)
    if (!answer.ok && answer.refusal === 'not-found') notFound = new Set([...notFound, wanted])
    if (id !== wanted) errand.run()
    return answer
  })

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
    lookUp() {
      if (unknown() !== null) errand.run()
    },
    missing: (copy) => (id === null ? null : missingPage(copy, id)),
    stop: errand.stop,
  }
}

function missingPage({ conversations, transcripts }: AgentCopy, id: string): MissingPage | null {
  const conversation = conversations.all.get(id)
  if (!conversation) return null
  const { messages, hasOlder, hole } = transcriptOf(transcripts, id)
  const tooFew = hasOlder && messages.length < MESSAGES_AT_LEAST ? messages[0] : undefined
  const before = hole(conversation.messageCount) ?? tooFew?.seq
  return before ? { conversationId: id, before } : null
}
