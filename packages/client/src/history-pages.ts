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

/**
 * `current` is the conversation that is looked at; what is missing is told from how many messages it counts. `onPage` is
 * told of every page that was put in its place.
 */
export function createHistoryPages(
  environment: Environment,
  transcript: (conversationId: string) => Transcript,
  current: () => { id: string; messageCount: number } | null | undefined,
  load: (conversationId: string, before: number) => Promise<Answer<History>>,
  onPage: (page: History) => void,
): HistoryPages {
  let isLoading = false
  /** Before which seq the last page was brought. */
  let brought: number | null = null

  async function bring(conversationId: string, before: number): Promise<Answer<History>> {
    const answer = await load(conversationId, before)
    if (answer.ok) {
      transcript(conversationId).putPage(before, answer.value)
      brought = before
      onPage(answer.value)
    }
    return answer
  }

  const errand = createErrand(environment, () => {
    const conversation = current()
    const before = conversation && transcript(conversation.id).missing(conversation.messageCount)
    // Not the same page again: the server has less than it counts, and asking on would never end.
    const isDone = !before || before === brought
    brought = null
    return isDone ? null : bring(conversation.id, before)
  })

  return {
    fill: errand.run,
    async loadOlder(conversationId) {
      const { messages, hasOlder } = transcript(conversationId)
      const oldest = messages[0]
      if (!oldest || !hasOlder || isLoading) return
      isLoading = true
      await bring(conversationId, oldest.seq)
      isLoading = false
    },
    stop: errand.stop,
  }
}
