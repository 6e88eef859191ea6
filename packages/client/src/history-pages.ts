import type { History } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { createErrand } from './errand.ts'
import type { Answer } from './result.ts'
import type { Transcript } from './transcript.ts'

/** Brings the pages of history that are asked for, and those that are missing. */
export interface HistoryPages {
  /** Closes the holes of the conversation that is looked at, if there are any. */
  fill(): void
  /** One page more, before the oldest message that is here. */
  loadOlder(conversationId: string): Promise<void>
  stop(): void
}

export interface HistoryOptions {
  environment: Environment
  /** The page of which conversation is missing, and what it ends before. */
  missing(): MissingPage | null
  transcript(conversationId: string): Transcript
  load(conversationId: string, before: number): Promise<Answer<History>>
  onChange(): void
}

export interface MissingPage {
  conversationId: string
  before: number
}

export function createHistoryPages(options: HistoryOptions): HistoryPages {
  const { environment, missing, transcript } = options
  const loading = new Set<string>()

  async function load({ conversationId, before }: MissingPage): Promise<Answer<History>> {
    const answer = await options.load(conversationId, before)
    if (answer.ok) {
      transcript(conversationId).putPage(before, answer.value.messages, answer.value.more)
      options.onChange()
    }
    return answer
  }

  const errand = createErrand(environment, async () => {
    const page = missing()
    if (!page) return { ok: true, value: null }
    const answer = await load(page)
    // Not for the same page again: then the server has less than it counts, and asking on would never end.
    const next = missing()
    if (next && !isSame(next, page)) errand.run()
    return answer
  })

  return {
    fill() {
      if (missing()) errand.run()
    },
    async loadOlder(conversationId) {
      const { messages, hasOlder } = transcript(conversationId)
      const oldest = messages[0]
      if (!oldest || !hasOlder || loading.has(conversationId)) return
      loading.add(conversationId)
      await load({ conversationId, before: oldest.seq })
      loading.delete(conversationId)
    },
    stop: errand.stop,
  }
}

function isSame(one: MissingPage, other: MissingPage): boolean {
  return one.conversationId === other.conversationId && one.before === other.before
}
