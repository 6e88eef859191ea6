import type { Conversation, Visitor, VisitorBlock } from '@tealight/protocol'
import type { VNode } from 'preact'
import { mayLift } from '../blocking/block-choices.ts'
import { blockTerms } from '../blocking/block-terms.ts'
import { Avatar } from '../design/avatar.tsx'
import { Icon } from '../design/icon.tsx'
import { formatLanguage, formatMoment } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'
import type { ListAddress } from '../routes/list-address.ts'
import { PersonDoor } from '../people/person-door.tsx'
import { useDesk } from '../state/desk.ts'
import { visitorPerson } from '../state/visitor-name.ts'
import { EditVisitor } from './edit-visitor.tsx'
import { Fact } from './fact.tsx'
import { PageLink } from './page-link.tsx'
import { Tags } from './tags.tsx'
import { TakeAway } from './take-away.tsx'

interface DetailsProps {
  list: ListAddress
  conversation: Conversation
  visitor: Visitor | undefined
}

/** What is known about the visitor and the conversation. */
export function Details({ list, conversation, visitor }: DetailsProps): VNode {
  const { open, preferences } = useDesk()
  const isOver = open.value === 'details'
  const classes = [
    'details',
    preferences.details.value === 'on' && 'is-beside',
    isOver && 'is-over',
  ]
  const { name, label } = visitorPerson(conversation.visitorId, visitor)
  const close = (): void => {
    open.value = 'nothing'
  }
  return (
    <>
      {isOver && <div class="details-backdrop" onClick={close} />}
      <aside class={classes.filter(Boolean).join(' ')} aria-label={t('details.label')}>
        <button
          type="button"
          class="icon-button details-close"
          aria-label={t('conversation.hide-details')}
          onClick={close}
        >
          <Icon name="close" />
        </button>
        <div class="details-who">
          <Avatar id={conversation.visitorId} name={label} size="l" />
          <h2 dir="auto">{name}</h2>
          {visitor && <EditVisitor key={visitor.id} visitor={visitor} />}
        </div>
        <VisitorFacts conversation={conversation} visitor={visitor} />
        <PersonDoor key={conversation.visitorId} list={list} conversation={conversation} />
        <Tags conversation={conversation} />
        <ConversationFacts conversation={conversation} />
        <TakeAway conversationId={conversation.id} />
      </aside>
    </>
  )
}

function VisitorFacts({
  conversation,
  visitor,
}: Pick<DetailsProps, 'conversation' | 'visitor'>): VNode {
  const { copy } = useDesk()
  const presence = copy.presence.value.get(conversation.visitorId)
  return (
    <section>
      <h3>{t('details.visitor')}</h3>
      <dl>
        <Fact name={t('details.now-on')}>
          {presence?.page ? (
            <PageLink page={presence.page} />
          ) : (
            t(presence === undefined ? 'visitor.offline' : 'visitor.online')
          )}
        </Fact>
        {visitor?.block && <BlockFact visitor={visitor} block={visitor.block} />}
        {visitor?.email && (
          <Fact name={t('details.email')}>
            <a href={`mailto:${visitor.email}`}>{visitor.email}</a>
          </Fact>
        )}
        {visitor?.phone && (
          <Fact name={t('details.phone')}>
            <a href={`tel:${visitor.phone}`}>{visitor.phone}</a>
          </Fact>
        )}
        {Object.entries(visitor?.attributes ?? {}).map(([name, value]) => (
          <Fact key={name} name={name}>
            {readable(value)}
          </Fact>
        ))}
        {visitor?.externalId && (
          <Fact name={t('details.user-id')}>
            {visitor.externalId} <span class="proved">✓ {t('details.proved')}</span>
          </Fact>
        )}
        <Fact name={t('details.language')}>
          {visitor?.language ? formatLanguage(visitor.language) : t('details.unknown')}
        </Fact>
        {visitor !== undefined && (
          <Fact name={t('details.first-seen')}>{formatMoment(visitor.createdAt)}</Fact>
        )}
      </dl>
    </section>
  )
}

function BlockFact({ visitor, block }: { visitor: Visitor; block: VisitorBlock }): VNode {
  const desk = useDesk()
  return (
    <Fact name={t('block.on')}>
      {blockTerms(block)} · <bdi>{block.agentName}</bdi>{' '}
      {mayLift(desk, block) && (
        <button
          type="button"
          class="text-button"
          onClick={() => void desk.deeds.unblock(visitor.id)}
        >
          {t('conversation.unblock')}
        </button>
      )}
    </Fact>
  )
}

function ConversationFacts({ conversation }: { conversation: Conversation }): VNode {
  const { copy, open } = useDesk()
  const { siteId, teamId, createdAt, contact, page, assigneeId, messageCount } = conversation
  const { priority, topic } = conversation
  return (
    <section>
      <h3>{t('details.conversation')}</h3>
      <dl>
        <Fact name={t('details.site')}>
          {copy.sites.value.get(siteId)?.name ?? t('details.unknown')}
        </Fact>
        <Fact name={t('details.started')}>{formatMoment(createdAt)}</Fact>
        {page !== null && (
          <Fact name={t('details.wrote-from')}>
            <PageLink page={page} />
          </Fact>
        )}
        {contact !== null && (
          <Fact name={t('details.contact')}>
            <a href={`mailto:${contact}`}>{contact}</a>
          </Fact>
        )}
        {copy.teams.value.size > 1 && (
          <Fact name={t('details.team')}>
            {copy.teams.value.get(teamId)?.name ?? t('details.unknown')}
          </Fact>
        )}
        <Fact name={t('details.assignee')}>
          <bdi>{copy.agents.value.get(assigneeId ?? '')?.name ?? t('details.nobody')}</bdi>{' '}
          <button type="button" class="text-button" onClick={() => (open.value = 'why')}>
            {t('details.why')}
          </button>
        </Fact>
        <Fact name={t('conversation.priority')}>
          {t(`priority.${priority}`)}{' '}
          <button type="button" class="text-button" onClick={() => (open.value = 'priority')}>
            {t('details.change')}
          </button>
        </Fact>
        {topic !== undefined && <Fact name={t('details.topic')}>{topic}</Fact>}
        <Fact name={t('details.messages')}>{messageCount}</Fact>
      </dl>
    </section>
  )
}

/** The moment of a consent is told as a moment. */
function readable(value: string | number | boolean): string {
  const isMoment = typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)
  return isMoment ? formatMoment(Date.parse(value)) : String(value)
}
