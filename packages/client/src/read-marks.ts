import type { Environment } from './environment.ts'
import { createErrand, type Errand } from './errand.ts'
import type { Answer } from './result.ts'

/** How far somebody has read each conversation. A mark only ever moves on. */
export interface ReadMarks {
  /** The newest seq that was read here, told or not; 0 when nothing was. */
  of(conversationId: string): number
  move(conversationId: string, seq: number): void
  stop(): void
}

/** Marks that come while one is being told are told as one. */
export function createReadMarks(
  environment: Environment,
  tell: (conversationId: string, seq: number) => Promise<Answer<unknown>>,
): ReadMarks {
  const marks = new Map<string, { seq: number; errand: Errand }>()

  function begin(conversationId: string): { seq: number; errand: Errand } {
    const errand = createErrand(environment, () => tell(conversationId, mark.seq))
    const mark = { seq: 0, errand }
    marks.set(conversationId, mark)
    return mark
  }

  return {
    of: (conversationId) => marks.get(conversationId)?.seq ?? 0,
    move(conversationId, seq) {
      const mark = marks.get(conversationId) ?? begin(conversationId)
      if (seq <= mark.seq) return
      mark.seq = seq
      mark.errand.run()
    },
    stop() {
      for (const { errand } of marks.values()) errand.stop()
      marks.clear()
    },
  }
}
