import { useComputed } from '@preact/signals'
import type { Conversation } from '@tealight/protocol'
import type { VNode } from 'preact'
import { TagChip } from '../conversation/tag-chip.tsx'
import { Avatar } from '../design/avatar.tsx'
import { Icon } from '../design/icon.tsx'
import { formatAgo, formatMoment, formatSpan } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'
import type { ListAddress } from '../routes/list-address.ts'
import { pathOf } from '../routes/place.ts'
import { PriorityMark } from '../routing/priority-mark.tsx'
import { Remaining, Running } from '../routing/running.tsx'
import { rowId } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'
import { visitorPerson } from '../state/visitor-name.ts'

/** From here on a wait is long: it is shown in amber. */
const LONG_WAIT_MS = 5 * 60_000

interface RowProps {
  list: ListAddress
  conversationId: string
  agentId: string
  isOpen: boolean
  /** Whether Tab reaches this row. */
  isStanding: boolean
  /** Whether conversations of several statuses stand beside each other. */
  showsStatus: boolean
}

/** One conversation in a list: who, what last, since when, and whether somebody is there. */
export function ListRow({
  list,
  conversationId,
  agentId,
  isOpen,
  isStanding,
  showsStatus,
}: RowProps): VNode | null {
  const { copy, cursor } = useDesk()
  const conversation = useComputed(() => copy.conversations.value.get(conversationId)).value
  const visitor = useComputed(() => copy.visitors.value.get(conversation?.visitorId ?? '')).value
  const isOnline = useComputed(() => copy.presence.value.has(conversation?.visitorId ?? '')).value
  if (conversation === undefined) return null

  const { name, label } = visitorPerson(conversation.visitorId, visitor)
  const unread = conversation.unreadByAgents
  return (
    <a
      id={rowId(conversationId)}
      class={unread > 0 ? 'row is-unread' : 'row'}
      href={pathOf(list, conversationId)}
      aria-current={isOpen ? 'true' : undefined}
      tabIndex={isStanding ? 0 : -1}
      onFocus={() => (cursor.value = conversationId)}
    >
      <Avatar id={conversation.visitorId} name={label} isOnline={isOnline} />
      <span class="row-name" dir="auto">
        <PriorityMark priority={conversation.priority} />
        {name}
      </span>
      {isOnline && <span class="unseen">{t('visitor.online')}</span>}
      <RowTime conversation={conversation} />
      <Excerpt conversation={conversation} agentId={agentId} />
      {unread > 0 && (
        <span class="count is-unread">
          <span aria-hidden="true">{unread}</span>
          <span class="unseen">{t('list.unread', { count: unread })}</span>
        </span>
      )}
      <span class="row-meta">
        <span class="row-site" dir="auto">
          {copy.sites.value.get(conversation.siteId)?.name}
        </span>
        <RowTags tagIds={conversation.tagIds} />
        <Offer conversation={conversation} agentId={agentId} />
        {showsStatus && <Status conversation={conversation} agentId={agentId} />}
      </span>
    </a>
  )
}

/** A few of them tell enough; the rest are counted. */
const TAGS_SHOWN = 3

function RowTags({ tagIds }: { tagIds: readonly string[] }): VNode | null {
  const { copy } = useDesk()
  const tags = tagIds.flatMap((id) => copy.tags.value.get(id) ?? [])
  if (tags.length === 0) return null
  return (
    <span class="row-tags">
      {tags.slice(0, TAGS_SHOWN).map((tag) => (
        <TagChip key={tag.id} tag={tag} />
      ))}
      {tags.length > TAGS_SHOWN && `+${tags.length - TAGS_SHOWN}`}
    </span>
  )
}

/** In the queue: how long somebody waits. Elsewhere: when something last happened. */
function RowTime({ conversation }: { conversation: Conversation }): VNode {
  const { now } = useDesk()
  const { queuedAt } = conversation
  if (queuedAt !== null) {
    // Whether it is long is looked at now and then; only the time itself runs.
    const waited = now.value - queuedAt
    return (
      <span
        class={waited > LONG_WAIT_MS ? 'row-wait is-long' : 'row-wait'}
        title={t('list.waiting-label', { time: formatSpan(waited) })}
      >
        <Icon name="clock" />
        <Running since={queuedAt} />
      </span>
    )
  }
  const at = conversation.lastMessage?.at ?? conversation.createdAt
  return (
    <time class="row-time" dateTime={new Date(at).toISOString()} title={formatMoment(at)}>
      {formatAgo(at, now.value)}
    </time>
  )
}

function Excerpt({
  conversation,
  agentId,
}: {
  conversation: Conversation
  agentId: string
}): VNode {
  const { copy } = useDesk()
  const isTyping = useComputed(
    () => copy.typing.value.get(conversation.id)?.includes(null) ?? false,
  ).value
  if (isTyping) return <span class="row-excerpt is-typing">{t('list.typing')}</span>
  return (
    <span class="row-excerpt" dir="auto">
      {excerptOf(conversation, agentId)}
    </span>
  )
}

function excerptOf({ lastMessage }: Conversation, agentId: string): string {
  if (lastMessage === null || lastMessage.author === null) return t('list.event')
  const { author, excerpt, files = 0 } = lastMessage
  const text = excerpt === '' && files > 0 ? t('files.count', { count: files }) : excerpt
  if (author.kind === 'visitor') return text
  return author.id === agentId
    ? t('list.you-wrote', { text })
    : t('list.agent-wrote', { name: author.name, text })
}

/** To whom it is offered, and how long still where it is to oneself. */
function Offer({
  conversation: { offer },
  agentId,
}: Pick<RowProps, 'agentId'> & { conversation: Conversation }): VNode | null {
  const { copy } = useDesk()
  if (offer === undefined) return null
  const name = copy.agents.value.get(offer.agentId)?.name ?? t('conversation.someone')
  return offer.agentId === agentId ? (
    <span class="chip is-queued">
      {t('offer.label')} · <Remaining until={offer.until} />
    </span>
  ) : (
    <span class="chip">{t('conversation.offered', { name })}</span>
  )
}

function Status({ conversation, agentId }: { conversation: Conversation; agentId: string }): VNode {
  const { copy } = useDesk()
  const { status, assigneeId } = conversation
  const assignee = copy.agents.value.get(assigneeId ?? '')?.name ?? t('conversation.someone')
  const words =
    status !== 'open'
      ? t(`list.status-${status}`)
      : assigneeId === agentId
        ? t('conversation.yours')
        : t('conversation.assigned', { name: assignee })
  return <span class={`chip is-${status}`}>{words}</span>
}
