import type { ConversationEvent, Rating, SystemMessage } from '@tealight/protocol'
import type { VNode } from 'preact'
import { blockTerms } from '../blocking/block-terms.ts'
import { formatMoment, formatTime } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'
import { pathOf } from '../routes/place.ts'
import { useDesk } from '../state/desk.ts'
import { words } from './continued-words.ts'

/** Something that happened to the conversation. */
export function EventLine({ message }: { message: SystemMessage }): VNode {
  const { me } = useDesk()
  return (
    <li class="event">
      <span dir="auto">{eventWords(message, me.value?.id)}</span> <NextLink message={message} />
      <time dateTime={new Date(message.at).toISOString()} title={formatMoment(message.at)}>
        {formatTime(message.at)}
      </time>
    </li>
  )
}

/** Where a conversation goes on. */
function NextLink({ message: { event } }: { message: SystemMessage }): VNode | null {
  if (event.kind !== 'resolved' || event.continuedIn === undefined) return null
  return <a href={pathOf('all', event.continuedIn)}>{words('open')}</a>
}

function eventWords({ event }: SystemMessage, agentId: string | undefined): string {
  if (event.kind === 'reached') return reachedWords(event)
  if (event.kind === 'rated') return ratingWords(event)
  if (event.kind === 'blocked' || event.kind === 'unblocked') return blockWords(event)
  if (event.kind === 'moved') return t('event.moved', { team: event.teamName })
  if (event.kind === 'warned') return t('event.warned', { time: formatMoment(event.resolvesAt) })
  if (!('agentId' in event)) return t(`event.${event.kind}`)
  if (event.kind === 'released') return t(RELEASED[event.why], { name: event.agentName })
  if (event.kind === 'claimed' && event.routed === true)
    return t('event.assigned', { name: event.agentName })
  if (event.kind === 'resolved' && event.continuedIn !== undefined)
    return words('event').replace('{name}', () => event.agentName)
  if (event.agentId === agentId) return t(`event.${event.kind}-you`)
  return t(`event.${event.kind}`, { name: event.agentName })
}

/** What a rule of the site had said, in somebody's name or in its own. */
function reachedWords({ text, by }: { text: string; by: string }): string {
  return by === '' ? t('event.reached', { text }) : t('event.reached-by', { text, name: by })
}

/** Who is kept out by whom, and who is let in again. */
function blockWords(event: Extract<ConversationEvent, { kind: 'blocked' | 'unblocked' }>): string {
  const name = event.by?.name ?? t('conversation.someone')
  if (event.kind === 'blocked')
    return `${t(event.isSpam ? 'event.spam' : 'event.blocked', { name })} · ${blockTerms(event)}`
  if (event.by === undefined) return t('event.unblocked-end')
  return t(event.isSpam ? 'event.not-spam' : 'event.unblocked', { name })
}

const RELEASED = {
  'by-hand': 'event.released',
  'signed-off': 'event.released-signed-off',
  vanished: 'event.released-vanished',
} as const

/** What the visitor thinks of the conversation. */
function ratingWords({ scale, score, comment }: Rating): string {
  const rating = scoreOf({ scale, score })
  return comment === '' ? t('event.rated', { rating }) : t('event.rated-with', { rating, comment })
}

const THUMBS: Readonly<Record<number, string>> = { 1: '👎', 2: '👍' }

/** A score as people know it. */
export function scoreOf({ scale, score }: Pick<Rating, 'scale' | 'score'>): string {
  return scale === 'thumbs' ? (THUMBS[score] ?? '') : `${score} / 5`
}
