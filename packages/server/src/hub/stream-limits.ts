/** How many streams may be open at once. */
export interface StreamLimitsOptions {
  perVisitor: number
  perSite: number
  perAddress: number
}

/** Whose stream it is. Agents have no visitor, and their site is their workspace. */
export interface StreamOwner {
  visitor: string | null
  site: string
  address: string
}

/** The answer to whoever wants to open a stream. */
export type StreamGrant = { ok: true; lease: Lease } | { ok: false; refusal: 'too-many-streams' }

/**
 * Counts open streams per visitor, site and address. A site or an address that is full is refused. A visitor is not:
 * what a browser left behind in a tunnel still counts as open, and must not keep its owner out. The visitor's oldest
 * stream ends instead, with `replaced` as its last words.
 */
export class StreamLimits {
  readonly #options: StreamLimitsOptions
  readonly #replaced: Buffer
  readonly #newest = new Map<string, Lease>()
  readonly #perSite = new Map<string, Tally>()
  readonly #perAddress = new Map<string, Tally>()

  /** @param replaced the last bytes of a stream that makes room for its visitor's newest one. */
  constructor(options: StreamLimitsOptions, replaced: Buffer) {
    this.#options = options
    this.#replaced = replaced
  }

  /** Takes a place; `hub.subscribe` gets the lease and gives it back by itself. */
  take({ visitor, site, address }: StreamOwner): StreamGrant {
    if (
      countOf(this.#perSite, site) >= this.#options.perSite ||
      countOf(this.#perAddress, address) >= this.#options.perAddress
    ) {
      return { ok: false, refusal: 'too-many-streams' }
    }
    const lease = new Lease(
      this,
      visitor,
      countUp(this.#perSite, site),
      countUp(this.#perAddress, address),
    )
    this.#chain(lease)
    return { ok: true, lease }
  }

  /** The places that somebody has taken from this address: rarely asked, so nothing is kept for it. */
  from(address: string): Lease[] {
    const found: Lease[] = []
    if (countOf(this.#perAddress, address) === 0) return found
    for (const newest of this.#newest.values()) {
      for (let lease: Lease | null = newest; lease !== null; lease = lease.older)
        if (lease.address.name === address) found.push(lease)
    }
    return found
  }

  /** For the lease, once. */
  giveBack(lease: Lease): void {
    countDown(this.#perSite, lease.site)
    countDown(this.#perAddress, lease.address)
    this.#unchain(lease)
  }

  /** Leases of one visitor hang on each other, newest first: a map entry each and no list. */
  #chain(lease: Lease): void {
    const { visitor } = lease
    if (visitor === null) return
    lease.older = this.#newest.get(visitor) ?? null
    this.#newest.set(visitor, lease)
    this.#endOldest(lease)
  }

  #endOldest(newest: Lease): void {
    let last = newest
    for (let count = 1; count < this.#options.perVisitor && last.older !== null; count += 1) {
      last = last.older
    }
    const oldest = last.older
    last.older = null
    oldest?.holder?.end(this.#replaced)
  }

  #unchain(lease: Lease): void {
    const { visitor } = lease
    if (visitor === null) return
    let newer = this.#newest.get(visitor)
    if (newer === lease) {
      if (lease.older === null) this.#newest.delete(visitor)
      else this.#newest.set(visitor, lease.older)
      return
    }
    while (newer !== undefined && newer.older !== lease) newer = newer.older ?? undefined
    if (newer !== undefined) newer.older = lease.older
  }
}

/** How many streams there are of one site, or from one address. */
interface Tally {
  readonly name: string
  count: number
}

/** A place for one stream. It holds on to the tallies, not to names of its own: there are as many as streams. */
export class Lease {
  readonly visitor: string | null
  readonly site: Tally
  readonly address: Tally
  /** Whoever is told to leave when the place is needed: set by the hub. */
  holder: { end(bytes?: Buffer): void } | null = null
  /** For the limits: the same visitor's lease before this one. */
  older: Lease | null = null
  #limits: StreamLimits | null

  constructor(limits: StreamLimits, visitor: string | null, site: Tally, address: Tally) {
    this.#limits = limits
    this.visitor = visitor
    this.site = site
    this.address = address
  }

  /** Gives the place back. Further calls do nothing. */
  release(): void {
    const limits = this.#limits
    this.#limits = null
    this.holder = null
    limits?.giveBack(this)
  }
}

function countOf(tallies: Map<string, Tally>, name: string): number {
  return tallies.get(name)?.count ?? 0
}

function countUp(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? { name, count: 0 }
  tallies.set(name, tally)
  tally.count += 1
  return tally
}

function countDown(tallies: Map<string, Tally>, tally: Tally): void {
  tally.count -= 1
  if (tally.count === 0) tallies.delete(tally.name)
}
