import { FILES_MAX, OPTION_MAX_LENGTH, OPTIONS_MAX, TEXT_MAX_LENGTH } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { COMPOSER_ID } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'
import { FileButton } from './file-button.tsx'
import { PendingFileList } from './pending-file-list.tsx'
import { useFileDrops } from './use-file-drops.ts'
import { OfferField, OfferToggle, ReplyTo } from './composer-parts.tsx'

/** From here on the composer says how much room is left. */
const NEARLY_FULL = TEXT_MAX_LENGTH - 500

/** Where the agent writes. What was typed stays, per conversation, until it is sent. */
// oxlint-disable-next-line max-lines-per-function -- one field and all that goes with it
export function Composer({
  conversationId,
  claims,
}: {
  conversationId: string
  claims: boolean
}): VNode {
  const { answering, client, drafts, pendingFiles, notices } = useDesk()
  const [offered, setOffered] = useState<string | null>(null)
  const replyTo = answering.value?.conversationId === conversationId ? answering.value.quote : null
  const [text, setText] = useState(() => drafts.of(conversationId))
  const field = useRef<HTMLTextAreaElement>(null)
  const excess = text.length - TEXT_MAX_LENGTH
  const files = pendingFiles.ready(conversationId)
  const canSend = files !== null && (text.trim() !== '' || files.length > 0) && excess <= 0

  function keep(next: string): void {
    setText(next)
    drafts.keep(conversationId, next)
  }

  function write(next: string): void {
    keep(next)
    if (next.trim() !== '') client.type(conversationId)
  }

  function send(): void {
    if (!canSend) return
    const quote = replyTo ?? undefined
    client.send(conversationId, text.trim(), {
      files: files ?? [],
      quote,
      options: options(offered),
    })
    pendingFiles.clear(conversationId)
    answering.value = null
    setOffered(null)
    keep('')
    field.current?.focus()
  }

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event) || hasScreenKeyboard()) return
    event.preventDefault()
    send()
  }

  const attach = useCallback(
    (chosen: readonly File[]) => {
      const isRoom = pendingFiles.add(conversationId, chosen)
      if (!isRoom) notices.tell(t('files.too-many', { count: FILES_MAX }), 'problem')
      field.current?.focus()
    },
    [conversationId],
  )
  const isOver = useFileDrops(attach)

  useGrowth(field, text)

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {claims && (
        <p class="composer-claims">
          <Icon name="hand" />
          {t('composer.claims')}
        </p>
      )}
      {isOver && <p class="composer-drop">{t('files.drop')}</p>}
      <PendingFileList conversationId={conversationId} />
      {replyTo && <ReplyTo quote={replyTo} drop={() => (answering.value = null)} />}
      {offered !== null && <OfferField offered={offered} offer={setOffered} />}
      <div class="composer-box">
        <FileButton onChoose={attach} />
        <textarea
          ref={field}
          id={COMPOSER_ID}
          dir="auto"
          rows={1}
          value={text}
          placeholder={t('composer.placeholder')}
          aria-label={t('composer.label')}
          aria-describedby="composer-hint"
          aria-invalid={excess > 0}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={press}
        />
        <button class="send" disabled={!canSend} aria-label={t('composer.send')}>
          <Icon name="send" />
        </button>
      </div>
      <p id="composer-hint" class="composer-hint">
        <OfferToggle isOn={offered !== null} turn={(isOn) => setOffered(isOn ? '' : null)} />
        <span class="composer-keys">{t('composer.hint', { enter: '↵', shift: '⇧ ↵' })}</span>
        {text.length > NEARLY_FULL && (
          <span
            class={excess > 0 ? 'composer-count is-over' : 'composer-count'}
            role={excess > 0 ? 'alert' : undefined}
          >
            {excess > 0
              ? t('composer.too-long', { count: excess })
              : `${text.length} / ${TEXT_MAX_LENGTH}`}
          </span>
        )}
      </p>
    </form>
  )
}

/** What the visitor can choose from: as many, and as long, as the server takes. */
function options(offered: string | null): string[] | undefined {
  const written = (offered ?? '')
    .split('|')
    .map((option) => option.trim().slice(0, OPTION_MAX_LENGTH))
  const distinct = [...new Set(written)].filter(Boolean).slice(0, OPTIONS_MAX)
  return distinct.length > 0 ? distinct : undefined
}

/**
 * Whether Enter belongs to an input method that is choosing characters. Safari ends the composition before the
 * key event and tells it by the key code alone: https://bugs.webkit.org/show_bug.cgi?id=165004
 */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

/** On a screen keyboard there is no Shift+Enter: Enter makes a line there, and the button sends. */
const hasScreenKeyboard = (): boolean => matchMedia('(hover: none) and (pointer: coarse)').matches

/** The field is as high as its text; the stylesheet says how far it may grow. */
function useGrowth(field: { current: HTMLTextAreaElement | null }, text: string): void {
  useLayoutEffect(() => {
    const area = field.current
    if (area === null) return
    area.style.blockSize = 'auto'
    area.style.blockSize = `${area.scrollHeight}px`
  }, [text])
}
