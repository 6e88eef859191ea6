import type { VNode } from 'preact'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'

/** Offers a password to somebody who came by link, until it is set or put off. */
export function PasswordPrompt(): VNode | null {
  const { copy, open, preferences } = useDesk()
  if (copy.session.value?.hasPassword !== false || preferences.passwordPrompt.value === 'off')
    return null
  return (
    <div class="prompt" role="status">
      <p>{t('password.prompt')}</p>
      <button
        type="button"
        class="button is-small is-primary"
        onClick={() => (open.value = 'password')}
      >
        {t('password.title')}
      </button>
      <button
        type="button"
        class="button is-small is-quiet"
        onClick={() => (preferences.passwordPrompt.value = 'off')}
      >
        {t('password.later')}
      </button>
    </div>
  )
}
