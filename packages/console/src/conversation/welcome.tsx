import type { VNode } from 'preact'
import { Flame } from '../design/flame.tsx'
import { t } from '../i18n/language.ts'
import { CONVERSATION_ID } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'

/** What stands beside the list while no conversation is open. */
export function Welcome(): VNode {
  const { open, alerts } = useDesk()
  const notices = alerts.value?.notices
  return (
    <section
      id={CONVERSATION_ID}
      class="conversation-pane welcome"
      tabIndex={-1}
      aria-label={t('welcome.title')}
    >
      <Flame />
      <h2>{t('welcome.title')}</h2>
      <p>{t('welcome.lead', { down: 'J', up: 'K', enter: '↵' })}</p>
      <button type="button" class="button is-quiet" onClick={() => (open.value = 'keys')}>
        {t('welcome.keys')} <kbd>?</kbd>
      </button>
      {notices?.permission.value === 'default' && (
        <button type="button" class="button is-quiet" onClick={() => void notices.ask()}>
          {t('welcome.notify')}
        </button>
      )}
    </section>
  )
}
