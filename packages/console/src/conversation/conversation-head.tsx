import { useComputed } from '@preact/signals'
import type { Conversation, Page, Visitor } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Avatar } from '../design/avatar.tsx'
import { Icon } from '../design/icon.tsx'
import { formatMoment } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'
import type { ListAddress } from '../routes/list-address.ts'
import { PriorityMark } from '../routing/priority-mark.tsx'
import { Remaining, Running } from '../routing/running.tsx'
import { toggleDetails } from '../shell/details-toggle.ts'
import { pathBack } from '../shell/way-back.ts'
import { useDesk } from '../state/desk.ts'
import { visitorPerson } from '../state/visitor-name.ts'
import { ConversationDeeds } from './conversation-deeds.tsx'
import { MoreDeeds } from './more-deeds.tsx'
import { PageLink } from './page-link.tsx'

interface HeadProps {
  list: ListAddress
  conversation: Conversation
  visitor: Visitor | undefined
}

/** Who it is, where they are now, how it stands, and what can be done. */
export function ConversationHead({ list, conversation, visitor }: HeadProps): VNode {
  const desk = useDesk()
  const { visitorId } = conversation
  const presence = useComputed(() => desk.copy.presence.value.get(visitorId)).value
  const { name, label } = visitorPerson(visitorId, visitor)
  return (
    <header class="pane-head conversation-head">
      <a
        class="icon-button back"
        href={pathBack(desk, list, conversation.id)}
        aria-label={t('conversation.back')}
      >
        <Icon name="back" flips />
      </a>
      <Avatar id={visitorId} name={label} isOnline={presence !== undefined} />
      <div class="conversation-who">
        <h1 dir="auto">{name}</h1>
        <p class="conversation-state">
          <PriorityMark priority={conversation.priority} />
          <State conversation={conversation} />
          <Whereabouts isOnline={presence !== undefined} page={presence?.page ?? null} />
        </p>
      </div>
      <ConversationDeeds conversation={conversation} />
      <MoreDeeds conversation={conversation} />
      <button
        type="button"
        class="icon-button details-toggle"
        aria-label={t('conversation.details')}
        title={t('conversation.details')}
        onClick={() => toggleDetails(desk)}
      >
        <Icon name="details" flips />
      </button>
    </header>
  )
}

function State({ conversation }: { conversation: Conversation }): VNode {
  const { copy, me } = useDesk()
  const { status, assigneeId, queuedAt, offer, snoozedUntil, isSpam } = conversation
  const nameOf = (id: string | null): string =>
    copy.agents.value.get(id ?? '')?.name ?? t('conversation.someone')

  if (offer?.agentId === me.value?.id && offer !== undefined) {
    return (
      <span class="chip is-queued">
        {t('offer.label')} · <Remaining until={offer.until} />
      </span>
    )
  }
  if (queuedAt !== null) {
    return (
      <span class="chip is-queued">
        {offer === undefined
          ? t('list.status-queued')
          : t('conversation.offered', { name: nameOf(offer.agentId) })}{' '}
        · <Running since={queuedAt} />
      </span>
    )
  }
  const words = (): string => {
    if (status === 'resolved') return t(isSpam ? 'nav.spam' : 'conversation.resolved')
    if (status === 'snoozed') {
      return snoozedUntil === undefined
        ? t('conversation.snoozed')
        : t('conversation.snoozed-until', { time: formatMoment(snoozedUntil) })
    }
    if (assigneeId === me.value?.id) return t('conversation.yours')
    return t('conversation.assigned', { name: nameOf(assigneeId) })
  }
  return <span class={`chip is-${status}`}>{words()}</span>
}

function Whereabouts({ isOnline, page }: { isOnline: boolean; page: Page | null }): VNode {
  if (page !== null) {
    return (
      <span class="whereabouts">
        <PageLink page={page} />
      </span>
    )
  }
  return <span class="whereabouts">{t(isOnline ? 'visitor.online' : 'visitor.offline')}</span>
}
