import { FILES_MAX, OPTION_MAX_LENGTH, OPTIONS_MAX, TEXT_MAX_LENGTH } from '@tealight/protocol'
import type { RefObject } from 'preact'
import { useCallback } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { cardsIn } from '../state/card-drafts.ts'
import { useDesk } from '../state/desk.ts'
import { useAwaiting } from './use-awaiting.ts'
import { useGuard } from './use-guard.ts'
import { useSharedDraft } from './use-shared-draft.ts'
import { type Typed, useSheet } from './use-sheet.ts'

/** The answer that an agent writes: its text, and all that goes with it. What was typed stays until it is sent. */
export function useAnswer(conversationId: string, field: RefObject<HTMLTextAreaElement | null>) {
  const { client, held, pendingFiles, preferences, notices } = useDesk()
  const sheet = useSheet(conversationId)
  const { text, keep, offered, cards, replyTo } = sheet
  const files = pendingFiles.ready(conversationId)
  const hasContent = text.trim() !== '' || pendingFiles.of(conversationId).length > 0
  const isWhole = hasContent && text.length <= TEXT_MAX_LENGTH
  const awaiting = useAwaiting(isWhole && files !== null, send)
  const canSend = isWhole && (files !== null || pendingFiles.isBusy(conversationId))

  const guard = useGuard(conversationId)
  useSharedDraft(conversationId, text, keep)

  function write(next: string): void {
    keep(next)
    awaiting.callOff()
    guard.writes()
    if (next.trim() !== '') client.type(conversationId)
  }

  function send(): void {
    if (canSend && files === null) awaiting.wait()
    if (!canSend || files === null || !guard.mayGo()) return
    const written = {
      conversationId,
      text: text.trim(),
      quote: replyTo ?? undefined,
      files: pendingFiles.of(conversationId),
      options: optionsIn(offered),
      cards: cardsIn(cards),
      offered,
      cardDrafts: cards,
    }
    held.send(written, Number(preferences.undo.value))
    put({ text: '', quote: undefined, files: [], offered: null, cardDrafts: [] })
  }

  /** Brings back what was sent a moment ago, in front of what was written since. */
  function takeBack(): void {
    const answer = held.takeBack()
    if (answer === null) return
    const all = [answer.text, text].filter((it) => it.trim() !== '').join('\n')
    put({ ...answer, text: all })
  }

  function put(answer: Typed): void {
    sheet.put(answer)
    field.current?.focus()
  }

  const attach = useCallback(
    (chosen: readonly File[]) => {
      const files = chosen.map((blob) => ({ name: blob.name, blob }))
      const isRoom = pendingFiles.add(conversationId, files)
      if (!isRoom) notices.tell(t('files.too-many', { count: FILES_MAX }), 'problem')
      field.current?.focus()
    },
    [conversationId],
  )

  return { ...sheet, write, send, takeBack, canSend, attach, awaiting, isHeld: guard.isHeld }
}

/** What the visitor can choose from: as many, and as long, as the server takes. */
function optionsIn(offered: string | null): string[] | undefined {
  const written = (offered ?? '')
    .split('|')
    .map((option) => option.trim().slice(0, OPTION_MAX_LENGTH))
  const distinct = [...new Set(written)].filter(Boolean).slice(0, OPTIONS_MAX)
  return distinct.length > 0 ? distinct : undefined
}
