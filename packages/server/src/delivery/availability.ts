import type { Availability as AvailabilitySignal, SiteSettings } from '@tealight/protocol'
import type { SiteRecord } from '../domain/entities.ts'
import { type Opening, openingAt } from '../domain/hours.ts'
import { settingsOf } from '../domain/site-settings.ts'
import type { Hub } from '../hub/hub.ts'
import type { Journal } from '../store/journal.ts'
import { signalBytes } from './frames.ts'
import type { Presence } from './presence.ts'
import type { ReplyTimes } from './reply-times.ts'
import { siteTopic } from './topics.ts'

/** What it is found out from. */
export interface AvailabilityParts {
  hub: Hub
  presence: Presence
  replyTimes: ReplyTimes
  journal: Journal
  now: () => number
}

/** A site with visitors who are there. */
interface Watched {
  site: SiteRecord
  settings: SiteSettings
  opening: Opening
  /** What its visitors were told last. */
  told: string
}

/** No visitor needs more names; only a few of them are shown. */
const AGENTS_TOLD = 20
/** So long after nine, somebody who was told "at nine" sees that it is open. */
const LOOK_EVERY_MS = 5_000
/** Agents who come together are told together. */
const TELL_WITHIN_MS = 250

/**
 * Whether visitors of a site find somebody. Outside its hours nobody is there for them, even if an agent is: whoever
 * stays longer to finish a conversation shall not be given new ones. Their names are told all the same, so that the
 * visitor whom they talk to sees them.
 */
export class Availability {
  readonly #parts: AvailabilityParts
  readonly #watched = new Map<string, Watched>()
  readonly #looking: NodeJS.Timeout
  #soon: NodeJS.Timeout | undefined

  constructor(parts: AvailabilityParts) {
    this.#parts = parts
    this.#looking = setInterval(() => this.#look(), LOOK_EVERY_MS).unref()
    parts.presence.onAgents(() => this.#lookSoon())
    parts.journal.onCommit(({ changes }) => {
      for (const change of changes) if (change.kind === 'site') this.#siteChanged(change.record)
    })
  }

  /** What visitors of this site are told now. */
  of(site: SiteRecord): AvailabilitySignal {
    const { settings, opening } = this.#watched.get(site.id) ?? this.#begin(site)
    return this.#signal(site, settings, opening, this.#parts.replyTimes.of(site))
  }

  /** The same, once it is known how soon they are usually answered. */
  async whenKnown(site: SiteRecord): Promise<AvailabilitySignal> {
    await this.#parts.replyTimes.whenKnown(site)
    return this.of(site)
  }

  /** A visitor is there: from now on the site's visitors are told what changes. */
  watch(site: SiteRecord): void {
    if (this.#watched.has(site.id)) return
    const told = JSON.stringify(this.of(site))
    this.#watched.set(site.id, { ...this.#begin(site), told })
  }

  stop(): void {
    clearInterval(this.#looking)
    clearTimeout(this.#soon)
  }

  #begin(site: SiteRecord): Watched {
    const settings = settingsOf(site)
    return { site, settings, opening: openingAt(settings.hours, this.#parts.now()), told: '' }
  }

  #signal(
    { workspaceId }: SiteRecord,
    { people }: SiteSettings,
    { isOpen, until }: Opening,
    replyMs: number | null,
  ): AvailabilitySignal {
    const { presence } = this.#parts
    return {
      kind: 'availability',
      online: isOpen && presence.isStaffed(workspaceId),
      agents: people.faces ? presence.agentsIn(workspaceId, AGENTS_TOLD) : [],
      replyMs: people.replyTime ? replyMs : null,
      opensAt: isOpen ? null : until,
    }
  }

  #siteChanged(site: SiteRecord): void {
    const watched = this.#watched.get(site.id)
    if (watched === undefined) return
    this.#watched.set(site.id, { ...this.#begin(site), told: watched.told })
    this.#lookSoon()
  }

  #lookSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined
      this.#look()
    }, TELL_WITHIN_MS).unref()
  }

  /** Tells the visitors of each site what is another than they were told, and forgets sites that nobody is on. */
  #look(): void {
    const { hub, now } = this.#parts
    for (const [siteId, watched] of this.#watched) {
      const topic = siteTopic(siteId)
      if (!hub.has(topic)) this.#watched.delete(siteId)
      else this.#tell(topic, watched, now())
    }
  }

  #tell(topic: string, watched: Watched, now: number): void {
    const { until } = watched.opening
    if (until !== null && until <= now) watched.opening = openingAt(watched.settings.hours, now)
    const signal = this.of(watched.site)
    const told = JSON.stringify(signal)
    if (told === watched.told) return
    watched.told = told
    this.#parts.hub.publish(topic, signalBytes(signal))
  }
}
