import {
  type ConversationList,
  type Frame,
  type ListCounts,
  type SavedViews,
  SNAPSHOT_CONVERSATIONS,
  type View,
} from '@tealight/protocol'
import type { AgentApi } from '../agent-api.ts'
import type { AgentSync } from '../agent-sync.ts'
import type { Environment } from '../environment.ts'
import type { Answer } from '../result.ts'
import { isTooMuch, letGo } from './let-go.ts'
import { type Counts, createCounts } from './list-counts.ts'
import { createLists, type Lists } from './lists.ts'
import { createOwnViews, type OwnViews } from './saved-views.ts'
import type { Known } from './run.ts'

/** Everything about lists: the one that is shown, how many are in each, and the views that were saved. */
export interface AgentLists {
  readonly lists: Lists
  readonly counts: Counts
  readonly views: OwnViews
  /** A snapshot has taken the place of everything. */
  begin(): void
  /** A frame was taken. */
  follow(frame: Frame): void
  stop(): void
}

interface AgentListsOptions {
  environment: Environment
  api: AgentApi
  sync: AgentSync
  agentId: string
  onChange(): void
}

export function createAgentLists(options: AgentListsOptions): AgentLists {
  const { environment, api, sync, agentId, onChange } = options
  /** Whether all that is not resolved is in the copy; null before there is any. */
  let isWhole: boolean | null = null
  const views = createOwnViews(
    environment,
    () => api.ask<SavedViews>('GET', '/agent/views'),
    () => {
      counts.touch()
      onChange()
    },
  )
  const lists = createLists({ load, apply: sync.apply, known, isWhole: () => isWhole, onChange })
  const counts = createCounts({
    environment,
    known: () => ({ ...known(), teams: sync.copy.teams.all, views: views.all }),
    isWhole: () => isWhole === true,
    load: () => api.ask<ListCounts>('GET', '/agent/counts'),
    onChange,
  })

  function known(): Known {
    const { conversations, visitors } = sync.copy
    const now = environment.now()
    return { conversations: conversations.all, visitors: visitors.all, agentId, now }
  }

  function load(view: View, place: string): Promise<Answer<ConversationList>> {
    return api.list(view, place)
  }

  function tidy(): void {
    if (isWhole === null || !isTooMuch(sync.copy)) return
    const ids = new Set(lists.needed)
    if (sync.watching.id !== null) ids.add(sync.watching.id)
    isWhole = letGo(sync.copy, { ids, isWhole })
  }

  return {
    lists,
    counts,
    views,
    begin() {
      const all = [...sync.copy.conversations.all.values()]
      isWhole = all.filter(({ status }) => status !== 'resolved').length < SNAPSHOT_CONVERSATIONS
      lists.reset()
      views.refresh()
      counts.touch()
    },
    follow(frame) {
      if (frame.kind === 'live') views.refresh()
      if (frame.kind === 'signals' && frame.signals.some(({ kind }) => kind === 'views')) {
        views.refresh()
      }
      if (frame.kind !== 'changes') return
      tidy()
      counts.touch()
    },
    stop() {
      counts.stop()
      views.stop()
    },
  }
}
