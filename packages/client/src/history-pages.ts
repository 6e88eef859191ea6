import type { History } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { createErrand } from './errand.ts'
import type { Answer } from './result.ts'
import type { Transcript } from './transcript.ts'

/** Brings the pages of history that are asked for, and those that are missing. */
export interface HistoryPages {
  /** Brings the page that is missing, if there is one. */
  fill(): void
  /** One page more, before the oldest message that is here. */
  loadOlder(conversationId: string): Promise<void>
  stop(): void
}

export interface MissingPage {
  conversationId: string
  before: number
}

export function createHistoryPages(
  environment: Environment,
  transcript: (conversationId: string) => Transcript,
  missing: () => MissingPage | null,
  load: (conversationId: string, before: number) => Promise<Answer<History>>,
  onChange: () => void,
): HistoryPages {
  let isLoading = false

  async function bring({ conversationId, before }: MissingPage): Promise<Answer<History>> {
    const answer = await load(conversationId, before)
    if (answer.ok) transcript(conversationId).putPage(before, answer.value)
    onChange()
    return answer
  }

  const errand = createErrand(environment, async () => {
    const page = missing()
    if (!page) return { ok: true, value: null }
    const answer = await bring(page)
    // Not the same page again: the server has less than it counts, and asking on would never end.
    if (missing()?.before !== page.before) errand.run()
    return answer
  })

  return {
    fill() {
      if (missing()) errand.run()
    },
    async loadOlder(conversationId) {
      const { messages, hasOlder } = transcript(conversationId)
      const oldest = messages[0]
      if (!oldest || !hasOlder || isLoading) return
      isLoading = true
      await bring({ conversationId, before: oldest.seq })
      isLoading = false
    },
    stop: errand.stop,
  }
}
