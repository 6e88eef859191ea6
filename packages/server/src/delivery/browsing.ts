import { createHmac, randomBytes } from 'node:crypto'
import type { Browsing, TellBrowsing } from '@tealight/protocol'
import type { Notice } from './bulletin.ts'

/** Pages tell every 30 seconds that they are looked at. */
const SILENCE_MS = 95_000
const SWEEP_EVERY_MS = 5_000
/** Of one site; beyond this, newcomers are not shown. */
const GUESTS_MAX = 1_000
/** Of all sites. */
const GUESTS_IN_ALL_MAX = 20_000

interface Guest {
  workspaceId: string
  shown: Browsing
  heardAt: number
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

  /** @param sign what tells one browser from another for now: its address and what it calls itself. */
  hear(
    site: { id: string; workspaceId: string },
    sign: string,
    { page, referrer, isHere }: TellBrowsing,
  ): void {
    const guestId = this.#idOf(site.id, sign)
    const known = this.#guests.get(guestId)
    if (!isHere) return this.#forget(guestId)
    const count = this.#counts.get(site.id) ?? 0
    if (known === undefined) {
      if (count >= GUESTS_MAX || this.#guests.size >= GUESTS_IN_ALL_MAX) return
      this.#counts.set(site.id, count + 1)
    }
    const since = known?.shown.since ?? this.#now()
    const cameFrom = known?.shown.referrer ?? referrer
    const shown = {
      kind: 'browsing',
      guestId,
      siteId: site.id,
      page,
      referrer: cameFrom,
      since,
    } as const
    this.#guests.set(guestId, { workspaceId: site.workspaceId, shown, heardAt: this.#now() })
    if (known?.shown.page?.url !== page.url) this.#tell(site.workspaceId, shown)
  }

  everybody(workspaceId: string): Browsing[] {
    const here = [...this.#guests.values()].filter((guest) => guest.workspaceId === workspaceId)
    return here.map(({ shown }) => shown)
  }

  stop(): void {
    clearInterval(this.#sweep)
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
