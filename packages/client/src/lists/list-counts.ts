import {
  BUILT_IN_VIEWS,
  fits,
  isActiveView,
  type ListCounts,
  type SavedView,
  type Team,
  teamView,
  type View,
} from '@tealight/protocol'
import { everyNameOf } from '../as-persons.ts'
import type { Environment, Timer } from '../environment.ts'
import type { Answer } from '../result.ts'
import { isToldByCopy, type Known } from './run.ts'

/** How many conversations there are in each list of what is not resolved: `queue`, `team:ID`, `view:ID` … */
export interface Counts {
  readonly all: ReadonlyMap<string, number>
  /** Something has changed: they are counted again soon. */
  touch(): void
  stop(): void
}

interface CountsOptions {
  environment: Environment
  known(): Known & { teams: ReadonlyMap<string, Team>; views: readonly SavedView[] }
  isWhole(): boolean
  load(): Promise<Answer<ListCounts>>
  onChange(): void
}

/** Counting what is here costs little, asking the server is for when it is not all here. */
const SOON_MS = 200
const ASKED_EVERY_MS = 10_000

export function createCounts(options: CountsOptions): Counts {
  const { environment, known, isWhole, load, onChange } = options
  let all: ReadonlyMap<string, number> = new Map()
  let timer: Timer | null = null
  let askedAt = -Infinity
  let isStopped = false

  function lists(): Map<string, View> {
    const { teams, views } = known()
    return new Map([
      ...Object.entries(BUILT_IN_VIEWS),
      ...[...teams.keys()].map((id): [string, View] => [`team:${id}`, teamView(id)]),
      ...views.map(({ id, view }): [string, View] => [`view:${id}`, view]),
    ])
  }

  async function count(): Promise<void> {
    timer = null
    const active = [...lists()].filter(([, view]) => isActiveView(view))
    const isHere = isWhole() && active.every(([, view]) => isToldByCopy(view))
    const counts = new Map(active.map(([name, view]) => [name, countOf(view, known())]))
    become(counts)
    if (isHere) return
    askedAt = environment.now()
    const answer = await load()
    if (answer.ok && !isStopped) become(new Map(Object.entries(answer.value.counts)))
  }

  function become(counts: ReadonlyMap<string, number>): void {
    const isSame = counts.size === all.size && [...counts].every(([name, n]) => all.get(name) === n)
    if (isSame) return
    all = counts
    onChange()
  }

  return {
    get all() {
      return all
    },
    touch() {
      if (isStopped) return
      const wait = isWhole()
        ? SOON_MS
        : Math.max(SOON_MS, askedAt + ASKED_EVERY_MS - environment.now())
      timer ??= environment.setTimer(() => void count(), wait)
    },
    stop() {
      isStopped = true
      if (timer !== null) environment.clearTimer(timer)
    },
  }
}

function countOf(view: View, { conversations, visitors, ...asking }: Known): number {
  let count = 0
  for (const conversation of conversations.values()) {
    if (fits(view, conversation, everyNameOf(visitors, conversation.visitorId), asking)) count += 1
  }
  return count
}
