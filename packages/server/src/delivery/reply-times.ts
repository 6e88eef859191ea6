import { LRUCache } from 'lru-cache'
import type { SiteRecord } from '../domain/entities.ts'
import { usualReplyMs } from '../domain/reply-time.ts'
import { settingsOf } from '../domain/site-settings.ts'
import type { Store } from '../store/store.ts'

const REMEMBERED_SITES = 10_000
const FRESH_MS = 5 * 60_000
const ANSWERS_CONSIDERED = 50

interface Known {
  replyMs: number | null
  readAt: number
}

/** How soon each site's visitors are usually answered, read again every few minutes while somebody asks. */
export class ReplyTimes {
  readonly #store: Store
  readonly #now: () => number
  readonly #known = new LRUCache<string, Known>({ max: REMEMBERED_SITES })
  readonly #reading = new Map<string, Promise<number | null>>()

  constructor(store: Store, now: () => number) {
    this.#store = store
    this.#now = now
  }

  /** What is known now; when that is old or nothing, it is found out for the next time. */
  of(site: SiteRecord): number | null {
    const known = this.#known.get(site.id)
    if (known === undefined || known.readAt <= this.#now() - FRESH_MS) void this.#read(site)
    return known?.replyMs ?? null
  }

  async whenKnown(site: SiteRecord): Promise<number | null> {
    const known = this.#known.get(site.id)
    return known === undefined ? this.#read(site) : this.of(site)
  }

  #read(site: SiteRecord): Promise<number | null> {
    const reading = this.#reading.get(site.id) ?? this.#find(site)
    this.#reading.set(site.id, reading)
    return reading
  }

  /** A reader that is too busy to say it is no reason to tell visitors nothing else. */
  async #find(site: SiteRecord): Promise<number | null> {
    const { id, workspaceId } = site
    const now = this.#now()
    const answers = await this.#store
      .reads(workspaceId)
      .firstAnswers(id, ANSWERS_CONSIDERED)
      .catch(() => [])
    const replyMs = usualReplyMs(answers, settingsOf(site).hours, now)
    this.#known.set(id, { replyMs, readAt: now })
    this.#reading.delete(id)
    return replyMs
  }
}
