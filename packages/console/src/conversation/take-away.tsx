import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { EXPORT_FORMATS, exportAddress } from './export-address.ts'

/** The conversation as a file, or on paper. */
export function TakeAway({ conversationId }: { conversationId: string }): VNode {
  const [hasNotes, setNotes] = useState(false)
  return (
    <section class="take-away">
      <h3>{t('export.title')}</h3>
      <p>
        {EXPORT_FORMATS.map((format) => (
          <a key={format} href={exportAddress(conversationId, format, hasNotes)} download>
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
