import type { Page, Signal } from '@tealight/protocol'
import type { Hub } from '../hub/hub.ts'
import { availabilityBytes, frameBytes } from './frames.ts'
import { agentsTopic, agentTopic, siteTopic, visitorTopic } from './topics.ts'

/** Somebody who goes to another page is back within this time, and was never away. */
const GRACE_MS = 8_000
/** Comings and goings are told together, this often at most: a thousand arrivals are one frame. */
const TELL_EVERY_MS = 250

/** Who is there now. Nothing of it is kept: it is what open streams and the last seconds say. */
export interface Presence {
  visitorArrived(visitor: { id: string; workspaceId: string; siteId: string }): void
  visitorLooksAt(visitor: { id: string; workspaceId: string }, page: Page): void
  agentArrived(agent: { id: string; workspaceId: string }): void
  /** Whether any agent of the workspace is there. */
  isStaffed(workspaceId: string): boolean
  /** Everybody who is there, for an agent whose stream begins. */
  everybody(workspaceId: string): Signal[]
  stop(): void
}

interface Somebody {
  workspaceId: string
  page: Page | null
  /** Null while a stream is open. */
  leftAt: number | null
}

export function watchPresence(hub: Hub, now: () => number): Presence {
  const visitors = new Map<string, Somebody>()
  const agents = new Map<string, Somebody>()
  const staffed = new Map<string, number>()
  const sites = new Map<string, Set<string>>()
  const untold = new Map<string, Map<string, Signal>>()
  let telling: NodeJS.Timeout | null = null
  const sweep = setInterval(sweepAway, 1_000).unref()

  hub.onPresence((topic, isPresent) => {
    if (isPresent) return
    const [audience, id = ''] = topic.split(':', 2)
    const people = audience === 'visitor' ? visitors : audience === 'agent' ? agents : null
    const person = people?.get(id)
    if (person) person.leftAt = now()
  })

  function arrive(people: Map<string, Somebody>, id: string, workspaceId: string): boolean {
    const person = people.get(id)
    if (person === undefined) people.set(id, { workspaceId, page: null, leftAt: null })
    else person.leftAt = null
    return person === undefined
  }

  function sweepAway(): void {
    for (const [id, person] of gone(visitors, visitorTopic)) {
      visitors.delete(id)
      tell(person.workspaceId, visitorSignal(id, null))
    }
    for (const [id, person] of gone(agents, agentTopic)) {
      agents.delete(id)
      tell(person.workspaceId, { kind: 'agent-presence', agentId: id, online: false })
      countStaff(person.workspaceId, -1)
    }
  }

  function* gone(people: Map<string, Somebody>, topicOf: (id: string) => string) {
    const before = now() - GRACE_MS
    for (const entry of people) {
      const [id, { leftAt }] = entry
      if (leftAt !== null && leftAt <= before && !hub.has(topicOf(id))) yield entry
    }
  }

  function countStaff(workspaceId: string, by: 1 | -1): void {
    const before = staffed.get(workspaceId) ?? 0
    const after = before + by
    if (after === 0) staffed.delete(workspaceId)
    else staffed.set(workspaceId, after)
    if (before === 0 || after === 0) tellVisitors(workspaceId, after > 0)
  }

  function tellVisitors(workspaceId: string, online: boolean): void {
    const bytes = availabilityBytes(online)
    for (const siteId of sites.get(workspaceId) ?? []) hub.publish(siteTopic(siteId), bytes)
  }

  function tell(workspaceId: string, signal: Signal): void {
    const signals = untold.get(workspaceId) ?? new Map<string, Signal>()
    untold.set(workspaceId, signals)
    signals.set(whoseSignal(signal), signal)
    telling ??= setTimeout(tellAll, TELL_EVERY_MS).unref()
  }

  function tellAll(): void {
    telling = null
    for (const [workspaceId, signals] of untold) {
      const topic = agentsTopic(workspaceId)
      if (!hub.has(topic)) continue
      hub.publish(topic, frameBytes({ kind: 'signals', signals: [...signals.values()] }))
    }
    untold.clear()
  }

  return {
    visitorArrived({ id, workspaceId, siteId }) {
      const known = sites.get(workspaceId)
      if (known === undefined) sites.set(workspaceId, new Set([siteId]))
      else known.add(siteId)
      if (arrive(visitors, id, workspaceId)) tell(workspaceId, visitorSignal(id, visitors.get(id)))
    },
    visitorLooksAt({ id, workspaceId }, page) {
      const visitor = visitors.get(id)
      if (visitor === undefined) return
      visitor.page = page
      tell(workspaceId, visitorSignal(id, visitor))
    },
    agentArrived({ id, workspaceId }) {
      if (!arrive(agents, id, workspaceId)) return
      tell(workspaceId, { kind: 'agent-presence', agentId: id, online: true })
      countStaff(workspaceId, 1)
    },
    isStaffed: (workspaceId) => staffed.has(workspaceId),
    everybody(workspaceId) {
      const here: Signal[] = []
      for (const [id, person] of agents) {
        if (person.workspaceId !== workspaceId) continue
        here.push({ kind: 'agent-presence', agentId: id, online: true })
      }
      for (const [id, person] of visitors) {
        if (person.workspaceId === workspaceId) here.push(visitorSignal(id, person))
      }
      return here
    },
    stop() {
      clearInterval(sweep)
      if (telling !== null) clearTimeout(telling)
    },
  }
}

function visitorSignal(visitorId: string, visitor: Somebody | null | undefined): Signal {
  return {
    kind: 'visitor-presence',
    visitorId,
    online: Boolean(visitor),
    page: visitor?.page ?? null,
  }
}

/** Only the newest signal about somebody is worth telling. */
function whoseSignal(signal: Signal): string {
  switch (signal.kind) {
    case 'visitor-presence':
      return signal.visitorId
    case 'agent-presence':
      return signal.agentId
    case 'typing':
      return signal.conversationId
  }
}
