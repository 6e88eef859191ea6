import type { SearchHit, Visitor } from '@tealight/protocol'
import type { VNode } from 'preact'
import { Avatar } from '../design/avatar.tsx'
import { formatAgo, formatMoment } from '../i18n/formats.ts'
import { messagePath, pathOf, searchPath } from '../routes/place.ts'
import { usePlace } from '../routes/use-place.ts'
import { useDesk } from '../state/desk.ts'
import { openVisitor } from '../state/open-visitor.ts'
import { visitorPerson } from '../state/visitor-name.ts'
import type { Finder } from './finder.ts'
import type { Found } from './found.ts'
import { Snippet } from './snippet.tsx'
import { words } from './words.ts'

export const hitId = (messageId: string): string => `hit-${messageId}`

/** Visitors who are called so, or are reached so. */
export function People({ shown }: { shown: Found }): VNode {
  const { copy } = useDesk()
  return (
    <section aria-label={words('people')}>
      <h2 class="search-title">{words('people')}</h2>
      <ul class="found-people">
        {shown.people.map((id) => (
          <FoundPerson
            key={id}
            id={id}
            visitor={copy.visitors.value.get(id) ?? shown.visitors.get(id)}
          />
        ))}
      </ul>
    </section>
  )
}

function FoundPerson({ id, visitor }: { id: string; visitor: Visitor | undefined }): VNode {
  const desk = useDesk()
  const { go, typed } = usePlace()
  const { name, label } = visitorPerson(id, visitor)
  const site = desk.copy.sites.value.get(visitor?.siteId ?? '')?.name

  async function open(): Promise<void> {
    const conversationId = await openVisitor(desk, id)
    if (conversationId === null) return
    desk.wayBack.value = { at: conversationId, to: searchPath(typed) }
    go(pathOf('all', conversationId))
  }

  return (
    <li>
      <button
        type="button"
        class="result found-person"
        title={words('open')}
        onClick={() => void open()}
      >
        <Avatar id={id} name={label} isOnline={desk.copy.presence.value.has(id)} />
        <strong dir="auto">{name}</strong>
        <small dir="auto">
          {[visitor?.email ?? visitor?.phone, site].filter(Boolean).join(' · ')}
        </small>
      </button>
    </li>
  )
}

/** What was said, the newest page first. */
export function Hits({ shown, finder }: { shown: Found; finder: Finder }): VNode {
  return (
    <section aria-label={words('messages')}>
      <h2 class="search-title">{words('messages')}</h2>
      <ol>
        {shown.hits.map((hit) => (
          <Hit key={hit.messageId} hit={hit} shown={shown} finder={finder} />
        ))}
      </ol>
    </section>
  )
}

/** One message: in whose conversation, where, when, by whom, and what of it was found. */
function Hit({ hit, shown, finder }: { hit: SearchHit; shown: Found; finder: Finder }): VNode {
  const { copy, now, jump, wayBack } = useDesk()
  const { conversationId, messageId, seq, at } = hit
  const conversation =
    copy.conversations.value.get(conversationId) ?? shown.conversations.get(conversationId)
  const visitorId = conversation?.visitorId ?? ''
  const visitor = copy.visitors.value.get(visitorId) ?? shown.visitors.get(visitorId)
  const { name, label } = visitorPerson(visitorId, visitor)

  function open(): void {
    finder.opened.value = messageId
    jump.value = { conversationId, seq }
    wayBack.value = { at: conversationId, to: searchPath(finder.typed.value) }
  }

  return (
    <li>
      <a
        id={hitId(messageId)}
        class="result hit"
        href={messagePath(conversationId, seq)}
        onClick={open}
      >
        <Avatar id={visitorId} name={label} />
        <span class="hit-name" dir="auto">
          {name}
        </span>
        <time dateTime={new Date(at).toISOString()} title={formatMoment(at)}>
          {formatAgo(at, now.value)}
        </time>
        <Snippet hit={hit} />
        <span class="hit-site" dir="auto">
          {copy.sites.value.get(conversation?.siteId ?? '')?.name}
        </span>
      </a>
    </li>
  )
}
