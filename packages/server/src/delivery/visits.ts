import type { Sight, Sights } from '../domain/visit.ts'

/** What is heard within this time is kept together. */
const KEEP_EVERY_MS = 500
/** After a restart everybody comes back within seconds: messages shall not wait for that. */
const AT_ONCE = 200
/** Beyond this nothing more is taken in: it is told again with the next page. */
const WAITING_MAX = 20_000
const SWEEP_EVERY_MS = 60 * 60_000

/** Keeps how visitors come and what they look at, a little later, and tells meanwhile what is not kept yet. */
export class Visits {
  readonly #keep: (sights: Sights) => Promise<unknown>
  readonly #now: () => number
  readonly #onFault: (error: unknown) => void
  #waiting: Sight[] = []
  #underWay: Sight[] = []
  readonly #sweptAt = new Map<string, number>()
  readonly #timer: NodeJS.Timeout

  constructor(
    keep: (sights: Sights) => Promise<unknown>,
    now: () => number,
    onFault: (error: unknown) => void,
  ) {
    this.#keep = keep
    this.#now = now
    this.#onFault = onFault
    this.#timer = setInterval(() => void this.#keepSome(), KEEP_EVERY_MS).unref()
  }

  hear(sight: Omit<Sight, 'at'>): void {
    if (this.#waiting.length < WAITING_MAX) this.#waiting.push({ ...sight, at: this.#now() })
  }

  /** What was heard of them and may not be kept yet: to be asked for before visits are read, and added to what was read. */
  news(workspaceId: string, visitorIds: readonly string[]): Sight[] {
    return [...this.#underWay, ...this.#waiting].filter(
      (sight) => sight.workspaceId === workspaceId && visitorIds.includes(sight.visitorId),
    )
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  async #keepSome(): Promise<void> {
    if (this.#underWay.length > 0 || this.#waiting.length === 0) return
    this.#underWay = this.#waiting.splice(0, AT_ONCE)
    try {
      await Promise.all(
        [...byWorkspace(this.#underWay)].map(([workspaceId, sights]) =>
          this.#keep({ workspaceId, sights, isSweep: this.#isDue(workspaceId) }),
        ),
      )
    } catch (error) {
      // Nobody waits for it: what is lost is told again with the next page.
      this.#onFault(error)
    }
    this.#underWay = []
  }

  #isDue(workspaceId: string): boolean {
    const now = this.#now()
    if (now - (this.#sweptAt.get(workspaceId) ?? 0) < SWEEP_EVERY_MS) return false
    this.#sweptAt.set(workspaceId, now)
    return true
  }
}

function byWorkspace(sights: readonly Sight[]): Map<string, Sight[]> {
  const groups = new Map<string, Sight[]>()
  for (const sight of sights)
    groups.set(sight.workspaceId, [...(groups.get(sight.workspaceId) ?? []), sight])
  return groups
}
