import type { Outgoing } from '@tealight/client'
import type { VNode } from 'preact'
import { Icon } from '../design/icon.tsx'
import { formatMoment, formatTime } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'
import { UnsentDeeds } from './unsent-deeds.tsx'

/** A note that waits for the connection. */
export function UnsentNote({ entry }: { entry: Outgoing }): VNode {
  const { me } = useDesk()
  const { at, text, state } = entry
  return (
    <li class="note" aria-label={t('note.label')}>
      <p class="note-head">
        <Icon name="note" />
        <strong dir="auto">{me.value?.name}</strong>
        <time dateTime={new Date(at).toISOString()} title={formatMoment(at)}>
          {formatTime(at)}
        </time>
      </p>
      <p class="note-text" dir="auto">
        {text}
      </p>
      {state.kind !== 'failed' && (
        <p class={`receipt is-${state.kind}`}>
          <Icon name="clock" />
          {t(`transcript.${state.kind}`)}
        </p>
      )}
      <UnsentDeeds {...entry} />
    </li>
  )
}
