import type { History, Message } from '@tealight/protocol'
import { isNewer } from './shelf.ts'

/** The messages of one conversation, as far as they are here. */
export interface Transcript {
  /** From the oldest one on, up to the newest or to the first that is missing. */
  readonly messages: readonly Message[]
  readonly hasOlder: boolean
  put(message: Message): void
  /** A page of history that ends right before the given seq. */
  putPage(before: number, page: History): void
  /** What the page of history ends before that closes the newest hole; null when there is none. */
  missing(messageCount: number): number | null
}

export function createTranscript(): Transcript {
  /** At the index of its seq; what is not here is a hole of the array. */
  const bySeq: (Message | undefined)[] = []
  let run: readonly Message[] | null = null
  /** Whether the oldest one here is the first that there is. */
  let isWhole = false

  /** -1 when nothing is here. */
  function oldest(): number {
    return bySeq.findIndex(Boolean)
  }

  function put(message: Message): void {
    if (!isNewer(message, bySeq[message.seq])) return
    bySeq[message.seq] = message
    run = null
  }

  return {
    get messages() {
      return (run ??= firstRun(bySeq, oldest()))
    },
    get hasOlder() {
      return !isWhole && oldest() > 1
    },
    put,
    putPage(before, page) {
      const bottom = oldest()
      // Asked for above messages that have been forgotten meanwhile: it would float beneath a hole.
      if (before < bottom) return
      page.messages.forEach(put)
      const first = page.messages[0]?.seq ?? before
      const closesHole = bottom > 0 && before > bottom
      if (closesHole && (first === before || bySeq[first - 1])) return
      // Further behind than a page: what lies below the hole is left to paging, or it might never close.
      bySeq.fill(undefined, 0, first)
      isWhole = !page.more
      run = null
    },
    missing(messageCount) {
      let seq = Math.max(bySeq.length - 1, messageCount)
      while (bySeq[seq]) seq--
      return seq > 0 && seq >= oldest() ? seq + 1 : null
    },
  }
}

/** 0 when there are none. */
export function lastSeq(messages: readonly Message[]): number {
  return messages[messages.length - 1]?.seq ?? 0
}

/** By seq, from the oldest on, up to the first that is missing. */
function firstRun(bySeq: readonly (Message | undefined)[], oldest: number): Message[] {
  const run: Message[] = []
  for (let seq = oldest; ; seq++) {
    const message = bySeq[seq]
    if (!message) return run
    run.push(message)
  }
}
