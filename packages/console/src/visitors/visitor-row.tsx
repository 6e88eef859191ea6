import { inviteGuest } from '@tealight/client'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { PageLink } from '../conversation/page-link.tsx'
import { Avatar } from '../design/avatar.tsx'
import { Icon } from '../design/icon.tsx'
import { countryName } from '../i18n/country-name.ts'
import { formatSpan } from '../i18n/formats.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import { pathOf } from '../routes/place.ts'
import { usePlace } from '../routes/use-place.ts'
import { useDesk } from '../state/desk.ts'
import { openVisitor } from '../state/open-visitor.ts'
import { InviteForm } from './invite-form.tsx'
import type { Here } from './who-is-here.ts'
import { words } from './words.ts'

/** One visitor: who, where, for how long, and a way to talk. */
export function VisitorRow({ person }: { person: Here }): VNode {
  const { copy, now } = useDesk()
  const { id, name, label, page, since, country, guest, siteId } = person
  return (
    <li class="visitor">
      <Avatar id={id} name={label} isOnline />
      <div class="visitor-who">
        <strong dir="auto">{name}</strong>
        <span class="visitor-page">{page && <PageLink page={page} />}</span>
      </div>
      <dl class="visitor-facts">
        {since !== null && <Fact name={words('for')}>{formatSpan(now.value - since)}</Fact>}
        {country && <Fact name={words('country')}>{countryName(country)}</Fact>}
        {guest?.visits !== undefined && <Fact name={words('visits')}>{guest.visits}</Fact>}
        {guest?.referrer && (
          <Fact name={words('from')}>
            <PageLink page={{ url: guest.referrer, title: hostOf(guest.referrer) }} />
          </Fact>
        )}
        {copy.sites.value.size > 1 && (
          <Fact name={words('site')}>{copy.sites.value.get(siteId ?? '')?.name}</Fact>
        )}
      </dl>
      {guest === null ? <OpenButton visitorId={id} /> : <Invite person={person} />}
    </li>
  )
}

function Fact(props: { name: string; children: preact.ComponentChildren }): VNode {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd dir="auto">{props.children}</dd>
    </div>
  )
}

/** Whoever has written has a conversation: it goes on there. */
function OpenButton({ visitorId }: { visitorId: string }): VNode {
  const desk = useDesk()
  const { go } = usePlace()

  async function open(): Promise<void> {
    const conversationId = await openVisitor(desk, visitorId)
    if (conversationId !== null) go(pathOf('all', conversationId))
  }

  return (
    <button type="button" class="button is-small" onClick={() => void open()}>
      <Icon name="all" />
      {words('open')}
    </button>
  )
}

/** Begins to talk to somebody who has not written. */
function Invite({ person: { name, guest } }: { person: Here }): VNode | null {
  const { client, copy, me, notices } = useDesk()
  const [isOpen, setOpen] = useState(false)
  if (guest === null) return null
  const { guestId, invited } = guest

  async function send(text: string): Promise<void> {
    const outcome = await inviteGuest(client, guestId, text)
    if (outcome.ok) setOpen(false)
    else notices.tell(refusalWords(outcome.refusal), 'problem')
  }

  if (isOpen) return <InviteForm name={name} onSend={send} onClose={() => setOpen(false)} />
  if (invited !== undefined) {
    const by = copy.agents.value.get(invited.agentId)?.name ?? ''
    const isOwn = invited.agentId === me.value?.id
    return (
      <p class="visitor-invited" role="status">
        <Icon name={invited.isShown ? 'check' : 'clock'} />
        {words(invited.isShown ? 'shown' : 'on-its-way')}
        {!isOwn && ` · ${by}`}
      </p>
    )
  }
  return (
    <button type="button" class="button is-small is-primary" onClick={() => setOpen(true)}>
      <Icon name="add" />
      {words('start')}
    </button>
  )
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
