import type { SystemMessage } from '@tealight/protocol'
import type { VNode } from 'preact'
import { formatMoment, formatTime } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'
import { useDesk } from '../state/desk.ts'

/** Something that happened to the conversation. */
export function EventLine({ message }: { message: SystemMessage }): VNode {
  const { me } = useDesk()
  return (
    <li class="event">
      <span dir="auto">{eventWords(message, me.value?.id)}</span>{' '}
      <time dateTime={new Date(message.at).toISOString()} title={formatMoment(message.at)}>
        {formatTime(message.at)}
      </time>
    </li>
  )
}

function eventWords({ event }: SystemMessage, agentId: string | undefined): string {
  if (event.kind === 'returned') return t('event.returned')
  if (event.agentId === agentId) return t(`event.${event.kind}-you`)
  return t(`event.${event.kind}`, { name: event.agentName })
}
