import { createHmac, randomBytes } from 'node:crypto'
import type { Browsing, Invitation, TellBrowsing } from '@tealight/protocol'
import type { SiteRecord } from '../domain/entities.ts'
import type { Notice } from './bulletin.ts'

/** Pages tell every 30 seconds that they are looked at. */
const SILENCE_MS = 95_000
const SWEEP_EVERY_MS = 5_000
/** Of one site; beyond this, newcomers are not shown. */
const GUESTS_MAX = 1_000
/** Of all sites. */
const GUESTS_IN_ALL_MAX = 20_000

/** For so long after it was first shown, whoever goes on to another page sees it there too. */
const SHOWN_MS = 60_000

type Place = Pick<SiteRecord, 'id' | 'workspaceId'>

/** What an agent has said to a guest. */
export interface ShownInvitation extends Invitation {
  agentId: string
  at: number
  /** Null while the page has not been told. */
  shownAt: number | null
}

/** What a page tells, and what its address does. */
type Heard = TellBrowsing & Pick<Browsing, 'country'>

interface Guest {
  workspaceId: string
  shown: Browsing
  heardAt: number
  invitation: ShownInvitation | null
}

/** Whoever looks at a page of a site and has not written. In memory alone, and forgotten soon after the last beacon. */
export class GuestBook {
  readonly #guests = new Map<string, Guest>()
  readonly #counts = new Map<string, number>()
  /** Made anew with each start: nobody can tell later whom an id stood for. */
  readonly #secret = randomBytes(32)
  readonly #tell: (workspaceId: string, notice: Notice) => void
  readonly #now: () => number
  readonly #sweep: NodeJS.Timeout

  constructor(tell: (workspaceId: string, notice: Notice) => void, now: () => number) {
    this.#tell = tell
    this.#now = now
    this.#sweep = setInterval(() => this.#forgetSilent(), SWEEP_EVERY_MS).unref()
  }

  /**
   * @param sign what tells one browser from another for now: its address and what it calls itself.
   * @returns what an agent has said, and the page has to show.
   */
  hear(site: Place, sign: string, told: Heard): Invitation | null {
    const guestId = this.#idOf(site.id, sign)
    const known = this.#guests.get(guestId)
    if (!told.isHere) this.#forget(guestId)
    else if (known !== undefined || this.#isRoom(site.id)) {
      const guest = this.#see(site, guestId, told, known)
      return guest.invitation === null ? null : this.#show(guest, guest.invitation)
    }
    return null
  }

  /** An agent says something to a guest. False when nobody of the workspace is called so. */
  invite(workspaceId: string, guestId: string, agentId: string, invitation: Invitation): boolean {
    const guest = this.#guests.get(guestId)
    if (guest?.workspaceId !== workspaceId) return false
    guest.invitation = { ...invitation, agentId, at: this.#now(), shownAt: null }
    this.#become(guest, { invited: { agentId, isShown: false } })
    return true
  }

  /** What was said to the guest with this sign, if the page has shown it. */
  invitationOf(siteId: string, sign: string): ShownInvitation | null {
    const invitation = this.#guests.get(this.#idOf(siteId, sign))?.invitation
    return invitation && invitation.shownAt !== null ? invitation : null
  }

  /** The guest with this sign has written, and is a guest no more. */
  welcome(siteId: string, sign: string): void {
    this.#forget(this.#idOf(siteId, sign))
  }

  everybody(workspaceId: string): Browsing[] {
    const here = [...this.#guests.values()].filter((guest) => guest.workspaceId === workspaceId)
    return here.map(({ shown }) => shown)
  }

  stop(): void {
    clearInterval(this.#sweep)
  }

  #isRoom(siteId: string): boolean {
    const count = this.#counts.get(siteId) ?? 0
    return count < GUESTS_MAX && this.#guests.size < GUESTS_IN_ALL_MAX
  }

  #see(
    { id: siteId, workspaceId }: Place,
    guestId: string,
    { page, referrer, visits, country }: Heard,
    known: Guest | undefined,
  ): Guest {
    const heardAt = this.#now()
    if (known !== undefined) {
      known.heardAt = heardAt
      if (known.shown.page?.url !== page.url) this.#become(known, { page })
      return known
    }
    const shown = { kind: 'browsing', guestId, siteId, page, referrer, since: heardAt } as const
    const guest = { workspaceId, heardAt, invitation: null, shown: { ...shown, visits, country } }
    this.#counts.set(siteId, (this.#counts.get(siteId) ?? 0) + 1)
    this.#guests.set(guestId, guest)
    this.#tell(workspaceId, guest.shown)
    return guest
  }

  /** Pages follow each other: for a while, each of them is told. */
  #show(guest: Guest, invitation: ShownInvitation): Invitation | null {
    const now = this.#now()
    if (invitation.shownAt === null) {
      invitation.shownAt = now
      this.#become(guest, { invited: { agentId: invitation.agentId, isShown: true } })
    }
    const { text, agentName } = invitation
    return now - invitation.shownAt < SHOWN_MS ? { text, agentName } : null
  }

  #become(guest: Guest, change: Partial<Browsing>): void {
    guest.shown = { ...guest.shown, ...change }
    this.#tell(guest.workspaceId, guest.shown)
  }

  #forgetSilent(): void {
    const before = this.#now() - SILENCE_MS
    for (const [id, { heardAt }] of this.#guests) if (heardAt < before) this.#forget(id)
  }

  #forget(guestId: string): void {
    const guest = this.#guests.get(guestId)
    if (guest === undefined) return
    this.#guests.delete(guestId)
    const { siteId } = guest.shown
    const left = (this.#counts.get(siteId) ?? 1) - 1
    if (left > 0) this.#counts.set(siteId, left)
    else this.#counts.delete(siteId)
    this.#tell(guest.workspaceId, { ...guest.shown, page: null })
  }

  #idOf(siteId: string, sign: string): string {
    const hash = createHmac('sha256', this.#secret).update(`${siteId} ${sign}`)
    return hash.digest('base64url').slice(0, 21)
  }
}
