import { type Reply, TEXT_MAX_LENGTH } from '@tealight/protocol'
import type { RefObject, VNode } from 'preact'
import { Icon } from '../design/icon.tsx'
import { formatBytes } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'
import { COMPOSER_ID } from '../shell/focus.ts'
import { isApple } from '../shell/key-caps.ts'
import { useDesk } from '../state/desk.ts'
import { emojiView, useEmojiNames } from '../writing/use-emoji-names.tsx'
import { offering, SuggestionList } from './suggestions.tsx'
import { useGrowth } from './use-growth.ts'
import { useReplies } from './use-replies.ts'

interface AnswerFieldProps {
  conversationId: string
  field: RefObject<HTMLTextAreaElement | null>
  text: string
  canSend: boolean
  write: (text: string) => void
  takeBack: () => void
}

/** The text of an answer, and what is offered while it is typed. */
export function AnswerField(props: AnswerFieldProps): VNode {
  const { conversationId, field, text, canSend, write, takeBack } = props
  const { held } = useDesk()
  const replies = useReplies(conversationId, field, text)
  const emoji = useEmojiNames(field, text)
  useGrowth(field, text)

  function press(event: KeyboardEvent): void {
    if (text === '' && isUndo(event) && held.waiting.value) {
      event.preventDefault()
      return takeBack()
    }
    if (event.key !== 'Enter' || event.shiftKey || isComposing(event) || hasScreenKeyboard()) return
    event.preventDefault()
    // Not at once: what is wrong in a card is shown first.
    field.current?.form?.requestSubmit()
  }

  return (
    <div class="composer-box">
      <SuggestionList of={replies} label={t('composer.replies')} draw={replyView} />
      <SuggestionList of={emoji} label={t('composer.emoji')} draw={emojiView} />
      <textarea
        ref={field}
        id={COMPOSER_ID}
        dir="auto"
        rows={1}
        value={text}
        placeholder={t('composer.placeholder')}
        aria-label={t('composer.label')}
        aria-describedby="composer-hint"
        aria-invalid={text.length > TEXT_MAX_LENGTH}
        {...offering({ suggestions: [replies, emoji], write, press })}
      />
      <button class="send" disabled={!canSend} aria-label={t('composer.send')}>
        <Icon name="send" />
      </button>
    </div>
  )
}

function replyView({ name, text, files }: Reply): VNode {
  return (
    <>
      <strong>/{name}</strong>
      <span class="suggestion-text" dir="auto">
        {text}
      </span>
      {files.length > 0 && (
        <span class="suggestion-files" dir="auto">
          <Icon name="clip" />
          {files.map((file) => `${file.name} (${formatBytes(file.bytes)})`).join(', ')}
        </span>
      )}
    </>
  )
}

/**
 * Whether Enter belongs to an input method that is choosing characters. Safari ends the composition before the
 * key event and tells it by the key code alone: https://bugs.webkit.org/show_bug.cgi?id=165004
 */
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

/** In an empty field it takes back what was sent; in any other it is the browser's. */
const isUndo = ({ key, metaKey, ctrlKey, shiftKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'z' && (isApple ? metaKey : ctrlKey) && !shiftKey

/** On a screen keyboard there is no Shift+Enter: Enter makes a line there, and the button sends. */
const hasScreenKeyboard = (): boolean => matchMedia('(hover: none) and (pointer: coarse)').matches
