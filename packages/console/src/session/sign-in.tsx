import type { TargetedSubmitEvent, VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'
import { Field, valueOf } from './field.tsx'
import { FrontDoor } from './front-door.tsx'

type Attempt =
  | { kind: 'ready' }
  | { kind: 'missing'; field: 'email' | 'password' }
  | { kind: 'busy' }
  | { kind: 'refused'; words: string }

/** Sign in with e-mail address and password. */
export function SignIn(): VNode {
  const { client, copy } = useDesk()
  const [attempt, setAttempt] = useState<Attempt>({ kind: 'ready' })

  async function submit(event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = event.currentTarget
    const email = valueOf(form, 'email').trim()
    const password = valueOf(form, 'password')
    const missing = email === '' ? 'email' : password === '' ? 'password' : null
    if (missing !== null) {
      document.getElementById(missing)?.focus()
      return setAttempt({ kind: 'missing', field: missing })
    }
    setAttempt({ kind: 'busy' })
    const outcome = await client.signIn({ email, password })
    setAttempt(
      outcome.ok ? { kind: 'ready' } : { kind: 'refused', words: refusalWords(outcome.refusal) },
    )
  }

  const isMissing = (field: 'email' | 'password'): boolean =>
    attempt.kind === 'missing' && attempt.field === field

  return (
    <FrontDoor title={t('sign-in.title')} lead={t('sign-in.lead')}>
      {copy.isElsewhere.value && (
        <p class="front-elsewhere" role="alert">
          <strong>{t('sign-in.elsewhere')}</strong> {t('sign-in.elsewhere-lead')}
        </p>
      )}
      <form class="front-form" noValidate onSubmit={(event) => void submit(event)}>
        <p class="front-problem" role="alert">
          {attempt.kind === 'refused' && attempt.words}
        </p>
        <Field
          name="email"
          type="email"
          label={t('sign-in.email')}
          autocomplete="username"
          problem={isMissing('email') ? t('sign-in.missing-email') : undefined}
          isFocused
        />
        <Field
          name="password"
          type="password"
          label={t('sign-in.password')}
          autocomplete="current-password"
          problem={isMissing('password') ? t('sign-in.missing-password') : undefined}
        />
        <button class="button is-primary is-wide" disabled={attempt.kind === 'busy'}>
          {t(attempt.kind === 'busy' ? 'sign-in.busy' : 'sign-in.submit')}
        </button>
      </form>
      <p class="front-note">{t('sign-in.first-time')}</p>
    </FrontDoor>
  )
}
