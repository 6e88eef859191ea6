import type { VNode } from 'preact'
import { Icon } from '../design/icon.tsx'
import { t } from '../i18n/language.ts'
import { pathOf } from '../routes/place.ts'
import { usePlace } from '../routes/use-place.ts'
import { useDesk } from '../state/desk.ts'
import type { Offered } from '../state/offers.ts'
import { visitorPerson } from '../state/visitor-name.ts'
import { Remaining } from './running.tsx'

/** What is offered to the agent, wherever they are, with the time that is left to accept it. */
export function Offers(): VNode {
  const { offers } = useDesk()
  return (
    <div class="offers" role="status">
      {offers.value.map((conversation) => (
        <Offer key={conversation.id} conversation={conversation} />
      ))}
    </div>
  )
}

function Offer({ conversation }: { conversation: Offered }): VNode {
  const { copy, deeds } = useDesk()
  const { go } = usePlace()
  const { id, visitorId, lastMessage, offer } = conversation
  const { name } = visitorPerson(visitorId, copy.visitors.value.get(visitorId))

  async function accept(): Promise<void> {
    if (await deeds.claim(id)) go(pathOf('mine', id))
  }

  return (
    <p class="offer">
      <Icon name="clock" />
      <a class="offer-what" href={pathOf('queue', id)} dir="auto">
        <span class="offer-label">{t('offer.label')}: </span>
        <strong>{name}</strong> <small>{lastMessage?.excerpt}</small>
      </a>
      <Remaining until={offer.until} />
      <button
        type="button"
        class="button is-primary is-small"
        aria-label={t('offer.accept', { name })}
        title={`${t('conversation.accept')} (Y)`}
        onClick={() => void accept()}
      >
        {t('conversation.accept')}
      </button>
      <button
        type="button"
        class="button is-small"
        aria-label={t('offer.decline', { name })}
        title={`${t('conversation.decline')} (X)`}
        onClick={() => void deeds.decline(id)}
      >
        {t('conversation.decline')}
      </button>
    </p>
  )
}
