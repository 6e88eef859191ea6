import type { Result } from '@tealight/client'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'
import { FrontDoor } from './front-door.tsx'

type Failure = Extract<Result<unknown>, { ok: false }>

/** Sign in with a one-time link: by itself, and with a way on when the link is used up. */
export function LinkSignIn({ link, onDone }: { link: string; onDone: () => void }): VNode {
  const { client } = useDesk()
  const [failure, setFailure] = useState<Failure | null>(null)

  async function trySignIn(): Promise<void> {
    setFailure(null)
    const outcome = await client.signIn({ link })
    if (outcome.ok) onDone()
    else setFailure(outcome)
  }

  useEffect(() => void trySignIn(), [link])

  if (failure === null) return <FrontDoor title={t('sign-in.link-busy')} isBusy />
  if (isFinal(failure)) return <LinkUsedUp onDone={onDone} />
  return (
    <FrontDoor title={t('sign-in.link-unreached')} lead={refusalWords(failure.refusal)}>
      <button type="button" class="button is-primary is-wide" onClick={trySignIn}>
        {t('sign-in.link-retry')}
      </button>
      <button type="button" class="button is-wide" onClick={onDone}>
        {t('sign-in.with-password')}
      </button>
    </FrontDoor>
  )
}

/** Whether the server has looked at the link and said no: everything else is worth another try. */
const isFinal = ({ refusal }: Failure): boolean =>
  ['link-expired', 'wrong-credentials', 'bad-request', 'not-found', 'unauthenticated'].includes(
    refusal,
  )

function LinkUsedUp({ onDone }: { onDone: () => void }): VNode {
  return (
    <FrontDoor title={t('sign-in.link-failed')} lead={t('sign-in.link-hint')}>
      <button type="button" class="button is-primary is-wide" onClick={onDone}>
        {t('sign-in.with-password')}
      </button>
    </FrontDoor>
  )
}
