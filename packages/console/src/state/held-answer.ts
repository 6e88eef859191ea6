import { type ReadonlySignal, signal } from '@preact/signals'
import type { AgentClient } from '@tealight/client'
import type { Card, Quote } from '@tealight/protocol'
import type { CardDraft } from './card-drafts.ts'
import type { PendingFile } from './pending-files.ts'

/** An answer as it stood where it was written. */
export interface WrittenAnswer {
  readonly conversationId: string
  readonly text: string
  readonly quote: Quote | undefined
  readonly files: readonly PendingFile[]
  readonly options: readonly string[] | undefined
  readonly cards: readonly Card[] | undefined
  /** What was typed for the two before. */
  readonly offered: string | null
  readonly cardDrafts: readonly CardDraft[]
}

/** The answer that was sent and can still be taken back: for some seconds it waits here. There is one at most. */
export interface HeldAnswer {
  readonly waiting: ReadonlySignal<WrittenAnswer | null>
  /** Sends it after so many seconds; the one before it goes at once. */
  send(answer: WrittenAnswer, afterS: number): void
  /** Lets it go without waiting any longer. */
  release(): void
  /** Gives it back unsent. */
  takeBack(): WrittenAnswer | null
}

const SECOND = 1_000

export function openHeldAnswer(client: Pick<AgentClient, 'send'>): HeldAnswer {
  const waiting = signal<WrittenAnswer | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  // A page that is left sends what waits: the agent has sent it.
  addEventListener('pagehide', release)

  function takeBack(): WrittenAnswer | null {
    clearTimeout(timer)
    const answer = waiting.value
    waiting.value = null
    return answer
  }

  function release(): void {
    const answer = takeBack()
    if (answer === null) return
    const { conversationId, text, quote, files, options, cards } = answer
    client.send(conversationId, text, {
      files: files.flatMap(({ upload: { state } }) => (state.kind === 'done' ? [state.file] : [])),
      quote,
      options: options && [...options],
      cards: cards && [...cards],
    })
  }

  return {
    waiting,
    send(answer, afterS) {
      release()
      waiting.value = answer
      if (afterS === 0) release()
      else timer = setTimeout(release, afterS * SECOND)
    },
    release,
    takeBack,
  }
}
