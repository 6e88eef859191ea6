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
  readonly #perSite = new Map<string, number>()
  readonly #perAddress = new Map<string, number>()

  /** @param replaced the last bytes of a stream that makes room for its visitor's newest one. */
  constructor(options: StreamLimitsOptions, replaced: Buffer) {
    this.#options = options
    this.#replaced = replaced
  }

  /** Takes a place; `hub.subscribe` gets the lease and gives it back by itself. */
  take(owner: StreamOwner): StreamGrant {
    if (
      countOf(this.#perSite, owner.site) >= this.#options.perSite ||
      countOf(this.#perAddress, owner.address) >= this.#options.perAddress
    ) {
      return { ok: false, refusal: 'too-many-streams' }
    }
    add(this.#perSite, owner.site, 1)
    add(this.#perAddress, owner.address, 1)
    const lease = new Lease(this, owner)
    this.#chain(lease)
    return { ok: true, lease }
  }

  /** For the lease, once. */
  giveBack(lease: Lease): void {
    add(this.#perSite, lease.owner.site, -1)
    add(this.#perAddress, lease.owner.address, -1)
    this.#unchain(lease)
  }

  /** Leases of one visitor hang on each other, newest first: a map entry each and no list. */
  #chain(lease: Lease): void {
    const { visitor } = lease.owner
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
    const { visitor } = lease.owner
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

/** A place for one stream. */
export class Lease {
  readonly owner: StreamOwner
  /** Whoever is told to leave when the place is needed: set by the hub. */
  holder: { end(bytes?: Buffer): void } | null = null
  /** For the limits: the same visitor's lease before this one. */
  older: Lease | null = null
  #limits: StreamLimits | null

  constructor(limits: StreamLimits, owner: StreamOwner) {
    this.#limits = limits
    this.owner = owner
  }

  /** Gives the place back. Further calls do nothing. */
  release(): void {
    const limits = this.#limits
    this.#limits = null
    this.holder = null
    limits?.giveBack(this)
  }
}

function countOf(counts: Map<string, number>, key: string): number {
  return counts.get(key) ?? 0
}

function add(counts: Map<string, number>, key: string, change: 1 | -1): void {
  const count = countOf(counts, key) + change
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}
