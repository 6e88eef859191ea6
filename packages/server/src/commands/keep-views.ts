import { type AddView, type EditView, type Refusal, VIEWS_MAX } from '@tealight/protocol'
import type { AgentRecord, ViewRecord } from '../domain/entities.ts'
import type { Journal, Tx } from '../store/journal.ts'

/** `isShared`: whether everybody's were changed, or the agent's own alone. */
type ViewsOutcome =
  | { ok: true; views: ViewRecord[]; isShared: boolean }
  | { ok: false; refusal: Refusal }

/** Keeps a list under a name, behind those that are there. Doing it again, with the same id, changes nothing. */
export function addView(
  journal: Journal,
  agent: AgentRecord,
  { id, name, view, isShared = false }: AddView,
): Promise<ViewsOutcome> {
  return keep(journal, agent, async (tx, views) => {
    if (views.some((known) => known.id === id)) return { ok: true, isShared: false }
    if (views.length >= VIEWS_MAX) return refused('too-many')
    const ownerId = isShared ? null : agent.id
    const added = { workspaceId: agent.workspaceId, id, name, ownerId, place: endOf(views), view }
    return put(tx, agent, views, added)
  })
}

/** What is left out stays as it is. */
export function editView(
  journal: Journal,
  agent: AgentRecord,
  id: string,
  { name, isShared, view }: EditView,
): Promise<ViewsOutcome> {
  return keep(journal, agent, async (tx, views) => {
    const before = views.find((known) => known.id === id)
    if (before === undefined) return refused('not-found')
    if (!mayKeep(agent, before)) return refused('forbidden')
    const ownerId = isShared === undefined ? before.ownerId : isShared ? null : agent.id
    const after = { ...before, name: name ?? before.name, view: view ?? before.view, ownerId }
    const outcome = await put(tx, agent, views, after)
    return outcome.ok
      ? { ok: true, isShared: outcome.isShared || before.ownerId === null }
      : outcome
  })
}

export function removeView(
  journal: Journal,
  agent: AgentRecord,
  id: string,
): Promise<ViewsOutcome> {
  return keep(journal, agent, async (tx, views) => {
    const view = views.find((known) => known.id === id)
    if (view === undefined) return refused('not-found')
    if (!mayKeep(agent, view)) return refused('forbidden')
    await tx.workplace.removeView(view)
    return { ok: true, isShared: view.ownerId === null }
  })
}

/** Puts views into this order. Those that are not named, or not the agent's to move, keep their places among themselves. */
export function orderViews(
  journal: Journal,
  agent: AgentRecord,
  ids: readonly string[],
): Promise<ViewsOutcome> {
  return keep(journal, agent, async (tx, views) => {
    const movable = views.filter((view) => mayKeep(agent, view) && ids.includes(view.id))
    const places = movable.map(({ place }) => place)
    const wanted = movable.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    const moved = wanted.map((view, index) => ({ ...view, place: places[index] ?? view.place }))
    if (moved.length > 0) await tx.workplace.putViews(moved)
    return { ok: true, isShared: moved.some(({ ownerId }) => ownerId === null) }
  })
}

type Change = { ok: true; isShared: boolean } | { ok: false; refusal: Refusal }

/** Changes views, and answers with all that the agent has then. */
function keep(
  journal: Journal,
  agent: AgentRecord,
  change: (tx: Tx, views: ViewRecord[]) => Promise<Change>,
): Promise<ViewsOutcome> {
  const { workspaceId, id } = agent
  return journal.write(workspaceId, async (tx): Promise<ViewsOutcome> => {
    const outcome = await change(tx, await tx.workplace.views(workspaceId, id))
    if (!outcome.ok) return outcome
    return { ...outcome, views: await tx.workplace.views(workspaceId, id) }
  })
}

async function put(
  tx: Tx,
  agent: AgentRecord,
  others: readonly ViewRecord[],
  view: ViewRecord,
): Promise<Change> {
  if (!mayKeep(agent, view)) return refused('forbidden')
  const isTaken = others.some(
    ({ id, name, ownerId }) => id !== view.id && name === view.name && ownerId === view.ownerId,
  )
  if (isTaken) return refused('name-taken')
  await tx.workplace.putViews([view])
  return { ok: true, isShared: view.ownerId === null }
}

/** What is everybody's is kept by owners and admins. */
function mayKeep({ role }: AgentRecord, { ownerId }: ViewRecord): boolean {
  return ownerId !== null || role !== 'agent'
}

function endOf(views: readonly ViewRecord[]): number {
  return Math.max(0, ...views.map(({ place }) => place)) + 1
}

function refused(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal }
}
