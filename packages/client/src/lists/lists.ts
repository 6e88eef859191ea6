import type { Change, ConversationList, View } from '@tealight/protocol'
import type { Answer, Result } from '../result.ts'
import { grown, type Part, placeOf } from './pages.ts'
import { keepRuns } from './kept-runs.ts'
import { idsOf, isToldByCopy, type Known, type Run, wholeRun } from './run.ts'

/** The list that is shown, as far as it is here. */
export interface ListState {
  readonly view: View
  /** An unbroken run of it, in its order. */
  readonly ids: readonly string[]
  /** How many stand ahead of these, and how many there are in all: as it was last told. */
  readonly above: number
  readonly total: number
  /** Whether it goes on where the run ends. */
  readonly hasMore: boolean
  readonly isLoading: boolean
}

/** The lists of conversations. One is shown; those that were shown before it are kept as they were. */
export interface Lists {
  /** Null while none is shown. */
  readonly state: ListState | null
  /** The conversations that are needed to show what is here. */
  readonly needed: ReadonlySet<string>
  /** Shows a list, and brings its beginning. */
  show(view: View): Promise<Result<void>>
  load(part: Part): Promise<Result<void>>
  /** What was loaded is gone: what is shown begins anew. */
  reset(): void
}

export interface ListsOptions {
  load(view: View, from: string): Promise<Answer<ConversationList>>
  apply(changes: Change[]): void
  known(): Known
  /** Whether the copy has all that is not resolved; null while it has nothing. */
  isWhole(): boolean | null
  onChange(): void
}

const DONE: Result<void> = { ok: true, value: undefined }

export function createLists(options: ListsOptions): Lists {
  const { load, apply, known, isWhole, onChange } = options
  let runs = keepRuns()
  let shown: View | null = null
  /** What is asked for at the moment. */
  let asked: Promise<Result<void>> | null = null
  let seen: { of: unknown[]; state: ListState | null } = { of: [], state: null }

  /** One question at a time: what is asked for meanwhile is asked for again by whoever still wants it. */
  function ask(part: Part): Promise<Result<void>> {
    if (shown === null || asked !== null) return asked ?? Promise.resolve(DONE)
    const question = bring(shown, part).finally(() => {
      if (asked === question) asked = null
      onChange()
    })
    asked = question
    onChange()
    return question
  }

  async function bring(view: View, part: Part): Promise<Result<void>> {
    const place = placeOf(runs.of(view), part, known())
    if (place === null) return DONE
    const round = runs
    const answer = await load(view, place)
    if (!answer.ok) return answer
    if (round !== runs) return DONE
    apply(answer.value.changes)
    runs.put(grown(runs.of(view), part, answer.value, known()))
    return DONE
  }

  async function show(view: View): Promise<Result<void>> {
    shown = view
    asked = null
    const run = isToldByCopy(view) && isWhole() ? wholeRun(view) : runs.of(view)
    runs.put(run)
    onChange()
    // Without a snapshot there is nothing to put a page into: it begins anew with that.
    return run.from <= run.to || isWhole() === null ? DONE : ask({ at: 0 })
  }

  return {
    get state() {
      const run = shown && runs.of(shown)
      const { conversations, now } = known()
      const of = [run, conversations, asked, run?.view.filter.waitedMinutes && now]
      if (!isSame(of, seen.of)) {
        seen = { of, state: run && stateOf(run, known(), seen.state, asked !== null) }
      }
      return seen.state
    },
    get needed() {
      return new Set(runs.all().flatMap((run) => idsOf(run, known())))
    },
    show,
    load: ask,
    reset() {
      runs = keepRuns()
      asked = null
      if (shown !== null) void show(shown)
    },
  }
}

function stateOf(run: Run, known: Known, last: ListState | null, isLoading: boolean): ListState {
  const { view, above, below, to } = run
  const now = idsOf(run, known)
  // What is the same is the same object: whoever draws it has nothing to do.
  const ids = last !== null && isSame(last.ids, now) ? last.ids : now
  const total = above + ids.length + below
  const state = { view, ids, above, total, hasMore: to !== Infinity, isLoading }
  return last !== null && isSame(Object.values(last), Object.values(state)) ? last : state
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index])
}
