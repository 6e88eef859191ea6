import type { AgentDeed, History } from '@tealight/protocol'
import type { AgentCopy } from './agent-copy.ts'
import type { Environment } from './environment.ts'
import { createErrand } from './errand.ts'
import { createHistoryPages, type MissingPage } from './history-pages.ts'
import type { Answer } from './result.ts'
import { transcriptOf } from './transcripts.ts'

/** A conversation that is opened shows at least so many messages, if it has them. */
const MESSAGES_AT_LEAST = 20

/** The conversation that an agent looks at: it and its newest messages are brought here and kept whole. */
export interface Watching {
  readonly id: string | null
  /** Conversations that do not exist, or are not the agent's to see. */
  readonly notFound: ReadonlySet<string>
  watch(conversationId: string | null): void
  /** Brings what is missing by now. */
  complete(): void
  loadOlder(conversationId: string): Promise<void>
  stop(): void
}

export interface WatchingOptions {
  environment: Environment
  copy(): AgentCopy
  load(conversationId: string): Promise<Answer<AgentDeed>>
  loadHistory(conversationId: string, before: number): Promise<Answer<History>>
  onChange(): void
}

export function createWatching(options: WatchingOptions): Watching {
  const { environment, copy, onChange } = options
  let id: string | null = null
  let notFound: ReadonlySet<string> = new Set()

  const history = createHistoryPages({
    environment,
    missing: () => (id === null ? null : missingPage(copy(), id)),
    transcript: (conversationId) => transcriptOf(copy().transcripts, conversationId),
    load: options.loadHistory,
    onChange,
  })

  const lookUp = createErrand(environment, async () => {
    const wanted = id
    if (wanted === null || copy().conversations.all.has(wanted)) return { ok: true, value: null }
    const answer = await options.load(wanted)
    if (!answer.ok && answer.refusal === 'not-found') notFound = new Set([...notFound, wanted])
    onChange()
    return answer
  })

  function complete(): void {
    if (id !== null && !copy().conversations.all.has(id) && !notFound.has(id)) lookUp.run()
    history.fill()
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
      complete()
      onChange()
    },
    complete,
    loadOlder: history.loadOlder,
    stop() {
      lookUp.stop()
      history.stop()
    },
  }
}

function missingPage({ conversations, transcripts }: AgentCopy, id: string): MissingPage | null {
  const conversation = conversations.all.get(id)
  if (!conversation) return null
  const { messages, hasOlder, hole } = transcriptOf(transcripts, id)
  const tooFew = hasOlder && messages.length < MESSAGES_AT_LEAST ? (messages[0]?.seq ?? null) : null
  const before = hole(conversation.messageCount) ?? tooFew
  return before === null ? null : { conversationId: id, before }
}
