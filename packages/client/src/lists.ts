import type { Change, ConversationList, ListName } from '@tealight/protocol'
import type { Answer, Result } from './result.ts'

/** How far a list has been loaded. */
export interface ListState {
  /** Whether there is more than has been loaded. */
  more: boolean
  loading: boolean
}

/** The lists of conversations, loaded page by page. */
export interface Lists {
  readonly state: Readonly<Record<ListName, ListState>>
  loadMore(list: ListName): Promise<Result<void>>
  /** What was loaded is gone: every list begins anew. */
  reset(): void
}

export interface ListsOptions {
  load(list: ListName, before: string | null): Promise<Answer<ConversationList>>
  apply(changes: Change[]): void
  onChange(): void
}

const NOTHING_LOADED: Record<ListName, ListState> = {
  queue: { more: true, loading: false },
  mine: { more: true, loading: false },
  mentions: { more: true, loading: false },
  all: { more: true, loading: false },
}

export function createLists({ load, apply, onChange }: ListsOptions): Lists {
  let state = NOTHING_LOADED
  let next = new Map<ListName, string | null>()

  function become(list: ListName, now: ListState): void {
    state = { ...state, [list]: now }
    onChange()
  }

  return {
    get state() {
      return state
    },
    async loadMore(list) {
      if (state[list].loading || !state[list].more) return { ok: true, value: undefined }
      const pages = next
      become(list, { more: true, loading: true })
      const answer = await load(list, pages.get(list) ?? null)
      if (pages !== next) return { ok: true, value: undefined }
      if (answer.ok) {
        pages.set(list, answer.value.next)
        apply(answer.value.changes)
      }
      become(list, { more: !answer.ok || answer.value.next !== null, loading: false })
      return answer.ok ? { ok: true, value: undefined } : answer
    },
    reset() {
      state = NOTHING_LOADED
      next = new Map()
      onChange()
    },
  }
}
