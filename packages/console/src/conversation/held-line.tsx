import type { VNode } from 'preact'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { capsOf } from '../shell/key-caps.ts'
import { TAKE_BACK_ID } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'

/** What goes in a moment, and how to keep it from going. */
export function HeldLine(props: { conversationId: string; takeBack: () => void }): VNode | null {
  const { held, preferences } = useDesk()
  const answer = held.waiting.value
  if (answer?.conversationId !== props.conversationId) return null
  return (
    <div class="held" role="status" style={{ animationDuration: `${preferences.undo.value}s` }}>
      <p>
        <strong>{t('undo.sending')}</strong> <span dir="auto">{answer.text}</span>
      </p>
      <button type="button" id={TAKE_BACK_ID} class="button is-small" onClick={props.takeBack}>
        {t('undo.take-back')} <kbd>{capsOf('Mod+Z')}</kbd>
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('undo.now')}
        title={t('undo.now')}
        onClick={held.release}
      >
        <Icon name="send" />
      </button>
    </div>
  )
}
