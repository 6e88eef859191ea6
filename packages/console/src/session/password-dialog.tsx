import { PASSWORD_MIN_LENGTH } from '@tealight/protocol'
import type { TargetedSubmitEvent, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { Dialog } from '../design/dialog.tsx'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'
import { Field, valueOf } from './field.tsx'

type Attempt =
  | { kind: 'ready' }
  | { kind: 'busy' }
  | { kind: 'too-short' }
  | { kind: 'wrong-current' }
  | { kind: 'refused'; words: string }

/** Choose the first password, or change it. */
export function PasswordDialog({ onClose }: { onClose: () => void }): VNode {
  const { client, copy, notices } = useDesk()
  const [attempt, setAttempt] = useState<Attempt>({ kind: 'ready' })
  const hasPassword = copy.session.value?.hasPassword ?? false

  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const password = valueOf(event.currentTarget, 'new-password')
    const current = valueOf(event.currentTarget, 'current-password')
    if (password.length < PASSWORD_MIN_LENGTH) return setAttempt({ kind: 'too-short' })
    setAttempt({ kind: 'busy' })
    const outcome = await client.setPassword(hasPassword ? { password, current } : { password })
    if (!outcome.ok) {
      const isWrong = outcome.refusal === 'wrong-credentials'
      return setAttempt(
        isWrong
          ? { kind: 'wrong-current' }
          : { kind: 'refused', words: refusalWords(outcome.refusal) },
      )
    }
    notices.tell(t('password.saved'))
    onClose()
  }

  return (
    <Dialog title={t(hasPassword ? 'password.change-title' : 'password.title')} onClose={onClose}>
      <form class="front-form" noValidate onSubmit={(event) => void submit(event)}>
        {!hasPassword && <p class="front-lead">{t('password.lead')}</p>}
        {/* Password managers store the new password under the name that they find here. */}
        <input type="hidden" autocomplete="username" value={copy.session.value?.agent.email} />
        <p class="front-problem" role="alert">
          {attempt.kind === 'refused' && attempt.words}
        </p>
        {hasPassword && (
          <Field
            name="current-password"
            type="password"
            label={t('password.current')}
            autocomplete="current-password"
            problem={attempt.kind === 'wrong-current' ? t('password.wrong-current') : undefined}
            isFocused
          />
        )}
        <Field
          name="new-password"
          type="password"
          label={t('password.new')}
          autocomplete="new-password"
          hint={t('password.rule', { count: PASSWORD_MIN_LENGTH })}
          problem={
            attempt.kind === 'too-short'
              ? t('password.too-short', { count: PASSWORD_MIN_LENGTH })
              : undefined
          }
          isFocused={!hasPassword}
        />
        <div class="dialog-deeds">
          <button type="button" class="button" onClick={onClose}>
            {t('app.cancel')}
          </button>
          <button class="button is-primary" disabled={attempt.kind === 'busy'}>
            {t('app.save')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
