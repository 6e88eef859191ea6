import { useState } from 'preact/hooks'
import type { CardDraft } from '../state/card-drafts.ts'
import { useDesk } from '../state/desk.ts'
import type { WrittenAnswer } from '../state/held-answer.ts'

/** What was typed and chosen, as it can be put back. */
export type Typed = Pick<WrittenAnswer, 'text' | 'quote' | 'files' | 'offered' | 'cardDrafts'>

/** All that belongs to an answer that was not sent yet. */
export function useSheet(conversationId: string) {
  const { answering, drafts, pendingFiles } = useDesk()
  /** What is offered to choose from, as it is typed; null while nothing is. */
  const [offered, offer] = useState<string | null>(null)
  const [cards, setCards] = useState<readonly CardDraft[]>([])
  const [text, setText] = useState(() => drafts.of(conversationId))
  const replyTo = answering.value?.conversationId === conversationId ? answering.value.quote : null

  function keep(next: string): void {
    setText(next)
    drafts.keep(conversationId, next)
  }

  function put({ text: words, quote, files, offered: options, cardDrafts }: Typed): void {
    pendingFiles.put(conversationId, files)
    answering.value = quote ? { conversationId, quote } : null
    offer(options)
    setCards(cardDrafts)
    keep(words)
  }

  const dropReply = (): void => void (answering.value = null)
  return { text, keep, offered, offer, cards, setCards, replyTo, dropReply, put }
}
