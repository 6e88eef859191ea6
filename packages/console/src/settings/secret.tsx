import type { IdentitySecrets } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { formatMoment } from '../i18n/formats.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { useDesk } from '../state/desk.ts'
import { wordsIn } from '../i18n/words-in.ts'

/** What a site's backend signs with: made here, shown once, and changed over without haste. */
export function Secret({ siteId }: { siteId: string }): VNode {
  const { client, notices } = useDesk()
  const [secrets, setSecrets] = useState<IdentitySecrets['secrets']>([])
  const [shown, setShown] = useState<string>()

  useEffect(() => {
    void client.identitySecrets(siteId).then((answer) => {
      if (answer.ok) setSecrets(answer.value.secrets)
    })
  }, [client, siteId])

  async function make(): Promise<void> {
    const answer = await client.makeIdentitySecret(siteId)
    if (!answer.ok) return notices.tell(refusalWords(answer.refusal))
    setSecrets(answer.value.secrets)
    setShown(answer.value.secret)
  }

  async function dropPrevious(): Promise<void> {
    const answer = await client.dropPreviousSecret(siteId)
    if (answer.ok) setSecrets(answer.value.secrets)
    else notices.tell(refusalWords(answer.refusal))
  }

  return (
    <fieldset class="field">
      <legend>{words('secret')}</legend>
      <ul>
        {secrets.map(({ madeAt, ending }) => (
          <li key={`${madeAt}${ending}`}>
            <code dir="ltr">…{ending}</code> {formatMoment(madeAt)}
          </li>
        ))}
      </ul>
      <div class="snippet" role="status">
        {shown && (
          <>
            <p>{words('once')}</p>
            <pre dir="ltr" tabIndex={0} aria-label={words('secret')}>
              <code>{shown}</code>
            </pre>
          </>
        )}
      </div>
      <button type="button" class="button is-small" onClick={() => void make()}>
        {words(secrets.length === 0 ? 'make' : 'renew')}
      </button>{' '}
      {secrets.length > 1 && (
        <button type="button" class="button is-small" onClick={() => void dropPrevious()}>
          {words('drop')}
        </button>
      )}
      <p class="field-hint">{words(secrets.length > 1 ? 'two' : 'hint')}</p>
    </fieldset>
  )
}

const words = wordsIn('secret', {
  secret: 'Secret',
  once: 'Copy it now: it is shown this once. Keep it on your server, never in a page.',
  make: 'Make a secret',
  renew: 'Make a new secret',
  drop: 'Drop the old one',
  hint: 'Your server signs user ids with it. When you make a new one, the old one stays good until you drop it.',
  two: 'Both are good. Drop the old one when all your servers sign with the new one.',
})
