import type { History, Message } from '@tealight/protocol'

/** The messages of one conversation, as far as they are here. */
export interface Transcript {
  /** From the oldest one on, up to the newest or to the first that is missing. */
  readonly messages: readonly Message[]
  readonly hasOlder: boolean
  /** Highest seq up to which nothing is missing; 0 when nothing is here. */
  readonly seen: number
  put(message: Message): void
  /** A page of history that ends right before the given seq. */
  putPage(before: number, page: History): void
  /** The `before` of the page of history that closes the newest hole; null when there is none. */
  hole(messageCount: number): number | null
}

export function createTranscript(): Transcript {
  const bySeq = new Map<number, Message>()
  let run: readonly Message[] | null = null
  /** Whether the oldest one here is the first that there is. */
  let isWhole = false

  function messages(): readonly Message[] {
    return (run ??= firstRun(bySeq))
  }

  function put(message: Message): void {
    const here = bySeq.get(message.seq)
    if (here && here.rev >= message.rev) return
    bySeq.set(message.seq, message)
    run = null
  }

  function putPage(before: number, page: History): void {
    const oldest = Math.min(...bySeq.keys())
    // Asked for above messages that have been forgotten meanwhile: it would float beneath a hole.
    if (before < oldest && bySeq.size > 0) return
    page.messages.forEach(put)
    const first = page.messages[0]?.seq ?? before
    if (before <= oldest || (first < before && !bySeq.has(first - 1))) beginAt(first, !page.more)
  }

  /** Further behind than a page: what lies below the hole is left to paging, or it might never close. */
  function beginAt(first: number, isFirst: boolean): void {
    for (const seq of bySeq.keys()) if (seq < first) bySeq.delete(seq)
    isWhole = isFirst
    run = null
  }

  return {
    get messages() {
      return messages()
    },
    get hasOlder() {
      return !isWhole && (messages()[0]?.seq ?? 1) > 1
    },
    get seen() {
      return messages()[messages().length - 1]?.seq ?? 0
    },
    put,
    putPage,
    hole(messageCount) {
      const oldest = Math.min(...bySeq.keys(), messageCount)
      let seq = Math.max(...bySeq.keys(), messageCount)
      while (seq >= oldest && bySeq.has(seq)) seq--
      return seq >= oldest && seq > 0 ? seq + 1 : null
    },
  }
}

/** By seq, from the oldest on, up to the first that is missing. */
function firstRun(bySeq: ReadonlyMap<number, Message>): Message[] {
  const run: Message[] = []
  for (let seq = Math.min(...bySeq.keys()); ; seq++) {
    const message = bySeq.get(seq)
    if (!message) return run
    run.push(message)
  }
}
