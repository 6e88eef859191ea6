import type { Environment } from './environment.ts'
import { createErrand, type Errand } from './errand.ts'
import type { Answer } from './result.ts'

/** How far somebody has read each conversation. A mark only ever moves on. */
export interface ReadMarks {
  move(conversationId: string, seq: number): void
  stop(): void
}

/** Marks that come while one is being told are told as one. */
export function createReadMarks(
  environment: Environment,
  tell: (conversationId: string, seq: number) => Promise<Answer<unknown>>,
): ReadMarks {
  const marks = new Map<string, { seq: number; told: number; errand: Errand }>()

  function begin(conversationId: string) {
    const errand = createErrand(environment, () => (mark.seq > mark.told ? tellMark() : null))
    const mark = { seq: 0, told: 0, errand }
    async function tellMark(): Promise<Answer<unknown>> {
      const { seq } = mark
      const answer = await tell(conversationId, seq)
      if (answer.ok) mark.told = seq
      return answer
    }
    marks.set(conversationId, mark)
    return mark
  }

  return {
    move(conversationId, seq) {
      const mark = marks.get(conversationId) ?? begin(conversationId)
      mark.seq = Math.max(mark.seq, seq)
      mark.errand.run()
    },
    stop() {
      for (const { errand } of marks.values()) errand.stop()
      marks.clear()
    },
  }
}
