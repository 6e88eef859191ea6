import { loadConversationsOf } from '@tealight/client'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { scoreOf } from '../conversation/event-line.tsx'
import { formatAgo } from '../i18n/formats.ts'
import { t } from '../i18n/language.ts'
import { pathOf } from '../routes/place.ts'
import type { ListAddress } from '../routes/list-address.ts'
import { usePlace } from '../routes/use-place.ts'
import { useDesk } from '../state/desk.ts'
import type { AboutPersonProps } from './about-person.tsx'
import { goOnInNewest, type Several, severalOf } from './go-on.ts'
import { words } from './words.ts'

/** The same person's other conversations, the newest first, with what the visitor thought of them. */
export function OtherConversations({
  list,
  conversation,
  ids,
}: AboutPersonProps & { ids: readonly string[] }): VNode | null {
  const { client, copy, now } = useDesk()
  useEffect(() => void loadConversationsOf(client, conversation.visitorId), [ids.join()])
  const all = [...copy.conversations.value.values()]
    .filter(({ visitorId }) => ids.includes(visitorId))
    .sort((a, b) => b.createdAt - a.createdAt)
  const others = all.filter(({ id }) => id !== conversation.id)
  if (others.length === 0) return null
  return (
    <section>
      <h3>{t('details.earlier')}</h3>
      <ul class="details-others">
        {others.map(({ id, status, createdAt, lastMessage, rating }) => (
          <li key={id}>
            <a href={pathOf(list, id)}>
              <span dir="auto">{lastMessage?.excerpt || t('list.event')}</span>
              <small>
                {t(`list.status-${status}`)} · {formatAgo(lastMessage?.at ?? createdAt, now.value)}
                {rating && ` · ${scoreOf(rating)}`}
              </small>
            </a>
          </li>
        ))}
      </ul>
      <SeveralOpen list={list} visitorId={conversation.visitorId} />
    </section>
  )
}

/** Several of one visitor are open, the newest of which is the one that they have before them: it takes over the others. */
function SeveralOpen(props: { list: ListAddress; visitorId: string }): VNode | null {
  const desk = useDesk()
  const { go } = usePlace()
  const [isBusy, setBusy] = useState(false)
  const several = severalOf(desk, props.visitorId)
  if (several === null) return null

  async function goOn(open: Several): Promise<void> {
    setBusy(true)
    await goOnInNewest(desk, open, props.list, go)
    setBusy(false)
  }

  return (
    <div class="several">
      <p>{words('open')}</p>
      <button
        type="button"
        class="button is-small"
        disabled={isBusy}
        onClick={() => void goOn(several)}
      >
        {words('continue')}
      </button>
    </div>
  )
}
