import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../i18n/language.ts'

const FORMATS = ['txt', 'html', 'csv', 'json'] as const

/** The conversation as a file, or on paper. */
export function TakeAway({ conversationId }: { conversationId: string }): VNode {
  const [hasNotes, setNotes] = useState(false)
  const address = (format: string): string =>
    `/v1/agent/conversations/${conversationId}/export?format=${format}${hasNotes ? '&notes=1' : ''}`
  return (
    <section class="take-away">
      <h3>{t('export.title')}</h3>
      <p>
        {FORMATS.map((format) => (
          <a key={format} href={address(format)} download>
            {format.toUpperCase()}
          </a>
        ))}
        <button type="button" class="text-button" onClick={() => print()}>
          {t('export.print')}
        </button>
      </p>
      <label>
        <input
          type="checkbox"
          checked={hasNotes}
          onChange={(event) => setNotes(event.currentTarget.checked)}
        />{' '}
        {t('export.notes')}
      </label>
    </section>
  )
}
