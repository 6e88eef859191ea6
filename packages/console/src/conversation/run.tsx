import type { VNode } from 'preact'
import { Avatar } from '../design/avatar.tsx'
import { Icon } from '../design/icon.tsx'
import { formatMoment, formatTime } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'
import type { Agent } from '@tealight/protocol'
import { useDesk } from '../state/desk.ts'
import type { Person } from '../state/visitor-name.ts'
import { BubbleDeeds } from './bubble-deeds.tsx'
import { Offers, QuoteLine, QuoteLink } from './bubble-parts.tsx'
import { BubbleText } from './bubble-text.tsx'
import { MessageFiles } from './message-files.tsx'
import type { Bubble, Run } from './transcript-entries.ts'
import { UnsentDeeds } from './unsent-deeds.tsx'
import { bubbleId } from './use-jump.ts'

interface RunProps {
  run: Run
  visitor: Person
  /** The visitor has read up to here. */
  readSeq: number
  /** The newest run tells in words how far it came, the older ones with a sign. */
  isNewest: boolean
}

/** Texts that one person wrote in one go. */
export function RunOfBubbles({ run, visitor, readSeq, isNewest }: RunProps): VNode {
  const { me } = useDesk()
  const writer = writerOf(run, visitor, me.value)
  return (
    <li class={`run is-${run.by.side}`}>
      {run.by.side !== 'own' && <Avatar id={writer.id} name={writer.label} size="s" />}
      <p class="run-head">
        <span class={run.by.side === 'own' ? 'unseen' : 'run-name'} dir="auto">
          {writer.name}
        </span>
        <time dateTime={new Date(run.at).toISOString()} title={formatMoment(run.at)}>
          {formatTime(run.at)}
        </time>
      </p>
      {run.bubbles.map((bubble) => (
        <BubbleLine key={bubble.id} bubble={bubble} />
      ))}
      {run.by.side === 'own' && <Receipt run={run} readSeq={readSeq} isNewest={isNewest} />}
    </li>
  )
}

function writerOf({ by }: Run, visitor: Person, me: Agent | null): Person {
  switch (by.side) {
    case 'visitor':
      return visitor
    case 'own':
      return { id: me?.id ?? '', name: me?.name ?? '', label: '' }
    case 'colleague':
      return { ...by, label: by.name }
  }
}

function BubbleLine({ bubble }: { bubble: Bubble }): VNode {
  const { id, text, files, delivery, quote, message } = bubble
  const isDeleted = message?.deletedAt !== undefined
  return (
    <div
      class={`bubble is-${delivery.kind}`}
      id={message && bubbleId(message.seq)}
      tabIndex={message ? -1 : undefined}
    >
      {quote &&
        (message ? (
          <QuoteLink quote={quote} conversationId={message.conversationId} />
        ) : (
          <QuoteLine quote={quote} />
        ))}
      {!!files?.length && <MessageFiles files={files} />}
      {isDeleted && <em>{t('transcript.deleted')}</em>}
      {text !== '' && <BubbleText key={text} text={text} />}
      {message && <Offers message={message} />}
      {message?.editedAt !== undefined && <small class="edited">{t('transcript.edited')}</small>}
      {message && !isDeleted && <BubbleDeeds message={message} />}
      {delivery.kind !== 'stored' && <UnsentDeeds id={id} text={text} state={delivery} />}
    </div>
  )
}

/** How far the last text of an own run came. */
function Receipt({
  run,
  readSeq,
  isNewest,
}: Pick<RunProps, 'run' | 'readSeq' | 'isNewest'>): VNode | null {
  const delivery = run.bubbles.at(-1)?.delivery
  if (delivery === undefined || delivery.kind === 'failed') return null
  const state =
    delivery.kind === 'stored' ? (delivery.seq <= readSeq ? 'read' : 'sent') : delivery.kind
  return (
    <p class={`receipt is-${state}`}>
      <Icon name={RECEIPT_ICONS[state]} />
      <span class={isNewest ? '' : 'unseen'}>{t(`transcript.${state}`)}</span>
    </p>
  )
}

const RECEIPT_ICONS = { read: 'checks', sent: 'check', sending: 'clock', waiting: 'clock' } as const
