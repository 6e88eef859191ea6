import type { AddView, EditView, SavedView, SavedViews } from '@tealight/protocol'
import type { AgentClient } from '../agent-client.ts'
import type { Environment } from '../environment.ts'
import { createErrand } from '../errand.ts'
import type { Answer, Result } from '../result.ts'

/** The saved views that this agent has, kept in step. */
export interface OwnViews {
  readonly all: readonly SavedView[]
  /** These are here until others are brought. */
  put(views: readonly SavedView[]): void
  /** They may have changed: they are asked for again. */
  refresh(): void
  stop(): void
}

export function createOwnViews(
  environment: Environment,
  load: () => Promise<Answer<SavedViews>>,
  onChange: () => void,
): OwnViews {
  let all: readonly SavedView[] = []
  /** How often they were known to have changed, and how often they were brought. */
  let wanted = 0
  let brought = 0
  const errand = createErrand(environment, () => (brought < wanted ? bring() : null))

  async function bring(): Promise<Answer<SavedViews>> {
    const step = wanted
    const answer = await load()
    if (answer.ok) {
      brought = step
      all = answer.value.views
      onChange()
    }
    return answer
  }

  return {
    get all() {
      return all
    },
    put(views) {
      all = views
    },
    refresh() {
      wanted += 1
      errand.run()
    },
    stop: errand.stop,
  }
}

type Asking = Pick<AgentClient, 'ask'>

/*
 * Whoever changes a view is told over the stream that it has changed, like everybody else.
 */

/** Keeps a list under a name. */
export function addView({ ask }: Asking, view: AddView): Promise<Result<SavedViews>> {
  return ask('POST', '/agent/views', view)
}

/** Changes a view: its name, what is in it, whose it is. */
export function editView({ ask }: Asking, id: string, edit: EditView): Promise<Result<SavedViews>> {
  return ask('PATCH', `/agent/views/${id}`, edit)
}

export function removeView({ ask }: Asking, id: string): Promise<Result<SavedViews>> {
  return ask('DELETE', `/agent/views/${id}`)
}

/** Puts views into this order. */
export function orderViews({ ask }: Asking, ids: readonly string[]): Promise<Result<SavedViews>> {
  return ask('PUT', '/agent/views/order', { ids })
}
