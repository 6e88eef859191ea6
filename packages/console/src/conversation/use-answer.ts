import { FILES_MAX, OPTION_MAX_LENGTH, OPTIONS_MAX, TEXT_MAX_LENGTH } from '@tealight/protocol'
import type { RefObject } from 'preact'
import { useCallback, useState } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import { useGuard } from './use-guard.ts'
import { useSharedDraft } from './use-shared-draft.ts'
import { type CardDraft, cardsIn } from './card-drafts.ts'

/** The answer that an agent writes: its text, and all that goes with it. What was typed stays until it is sent. */
export function useAnswer(conversationId: string, field: RefObject<HTMLTextAreaElement | null>) {
  const { answering, client, drafts, pendingFiles, notices } = useDesk()
  /** What is offered to choose from, as it is typed; null while nothing is. */
  const [offered, offer] = useState<string | null>(null)
  const [cards, setCards] = useState<readonly CardDraft[]>([])
  const [text, setText] = useState(() => drafts.of(conversationId))
  const replyTo = answering.value?.conversationId === conversationId ? answering.value.quote : null
  const files = pendingFiles.ready(conversationId)
  const hasContent = text.trim() !== '' || (files?.length ?? 0) > 0
  const canSend = files !== null && hasContent && text.length <= TEXT_MAX_LENGTH

  function keep(next: string): void {
    setText(next)
    drafts.keep(conversationId, next)
  }

  const guard = useGuard(conversationId)
  useSharedDraft(conversationId, text, keep)

  function write(next: string): void {
    keep(next)
    guard.writes()
    if (next.trim() !== '') client.type(conversationId)
  }

  function send(): void {
    if (!canSend || !guard.mayGo()) return
    const quote = replyTo ?? undefined
    client.send(conversationId, text.trim(), {
      files: files ?? [],
      quote,
      options: optionsIn(offered),
      cards: cardsIn(cards),
    })
    pendingFiles.clear(conversationId)
    answering.value = null
    offer(null)
    setCards([])
    keep('')
    field.current?.focus()
  }

  const attach = useCallback(
    (chosen: readonly File[]) => {
      const isRoom = pendingFiles.add(conversationId, chosen)
      if (!isRoom) notices.tell(t('files.too-many', { count: FILES_MAX }), 'problem')
      field.current?.focus()
    },
    [conversationId],
  )

  const dropReply = (): void => void (answering.value = null)
  return {
    text,
    write,
    send,
    canSend,
    replyTo,
    dropReply,
    offered,
    offer,
    cards,
    setCards,
    attach,
    isHeld: guard.isHeld,
  }
}

/** What the visitor can choose from: as many, and as long, as the server takes. */
function optionsIn(offered: string | null): string[] | undefined {
  const written = (offered ?? '')
    .split('|')
    .map((option) => option.trim().slice(0, OPTION_MAX_LENGTH))
  const distinct = [...new Set(written)].filter(Boolean).slice(0, OPTIONS_MAX)
  return distinct.length > 0 ? distinct : undefined
}
