import type { Page } from '@tealight/protocol'
import type { Hub } from '../hub/hub.ts'
import { Attendance, type Somebody } from './attendance.ts'
import { GuestBook } from './browsing.ts'
import { Bulletin, type Notice } from './bulletin.ts'
import { agentOf, visitorOf } from './topics.ts'
import { Viewers } from './viewers.ts'

const SWEEP_EVERY_MS = 1_000

/** A visitor who is heard of, and from which country, if that is known. */
export interface HeardVisitor {
  id: string
  workspaceId: string
  country: string | undefined
}

/** Who is there now. Nothing of it is kept: it is what open streams and the last seconds say. */
export class Presence {
  readonly #now: () => number
  #onAgents: (workspaceId: string) => void = () => {}
  #onAgent: (agent: { id: string; workspaceId: string }, isHere: boolean) => void = () => {}
  readonly #visitors = new Attendance()
  readonly #agents = new Attendance()
  readonly #agentsIn = new Map<string, number>()
  /** Who looks at pages and has not written. */
  readonly guests: GuestBook
  readonly #viewers: Viewers
  readonly #bulletin: Bulletin
  readonly #sweep: NodeJS.Timeout

  constructor(hub: Hub, now: () => number) {
    this.#now = now
    this.#bulletin = new Bulletin(hub)
    this.#viewers = new Viewers(hub, (workspaceId, it) => this.#bulletin.add(workspaceId, it))
    this.guests = new GuestBook((workspaceId, it) => this.#bulletin.add(workspaceId, it), now)
    this.#sweep = setInterval(() => this.#takeGone(), SWEEP_EVERY_MS).unref()
    hub.onPresence((topic, isPresent) => {
      if (!isPresent) this.#leave(topic)
    })
  }

  /** @returns whether they were not there before. */
  visitorArrived(visitor: HeardVisitor): boolean {
    const { id, workspaceId, country } = visitor
    const before = this.#visitors.find(id)?.country
    const isNew = this.#visitors.arrive(visitor, this.#now())
    const here = this.#visitors.find(id)
    if (here !== undefined && (isNew || before !== country)) {
      this.#bulletin.add(workspaceId, noticeOfVisitor(here))
    }
    return isNew
  }

  /**
   * A visitor who is not there can't look at anything.
   *
   * @returns whether it is another page than before.
   */
  visitorLooksAt({ id, country }: Omit<HeardVisitor, 'workspaceId'>, page: Page): boolean {
    const visitor = this.#visitors.find(id)
    if (visitor === undefined) return false
    const isNew = visitor.page?.url !== page.url
    Object.assign(visitor, { page, country })
    this.#bulletin.add(visitor.workspaceId, noticeOfVisitor(visitor))
    return isNew
  }

  agentArrived({ id, workspaceId, name }: { id: string; workspaceId: string; name: string }): void {
    if (!this.#agents.arrive({ id, workspaceId, name }, this.#now())) return
    this.#bulletin.add(workspaceId, noticeOfAgent(id, true))
    this.#countAgent(workspaceId, 1)
    this.#onAgent({ id, workspaceId }, true)
  }

  /** Whether an agent has a stream open at this node; null: had none of late, either. */
  agentHere(agentId: string): boolean | null {
    const agent = this.#agents.find(agentId)
    return agent === undefined ? null : agent.leftAt === null
  }

  /** Whether any agent of the workspace is there. */
  isStaffed(workspaceId: string): boolean {
    return this.#agentsIn.has(workspaceId)
  }

  /** Some of the agents who are there, those first who came first. */
  agentsIn(workspaceId: string, limit: number): { id: string; name: string }[] {
    const agents: { id: string; name: string }[] = []
    if (!this.isStaffed(workspaceId)) return agents
    for (const { id, name } of this.#agents.in(workspaceId)) {
      if (agents.push({ id, name }) === limit) break
    }
    return agents
  }

  /** Calls this when an agent came to a workspace or left it. */
  onAgents(listener: (workspaceId: string) => void): void {
    this.#onAgents = listener
  }

  /** Some of the visitors who are there. */
  visitorsIn(workspaceId: string, limit: number): string[] {
    const ids: string[] = []
    for (const { id } of this.#visitors.in(workspaceId)) if (ids.push(id) === limit) break
    return ids
  }

  /** The workspaces whose visitors are at this node. */
  visitedWorkspaces(): string[] {
    return this.#visitors.workspaces()
  }

  /** Whose visitor somebody is; undefined: is not there. */
  workspaceVisitedBy(visitorId: string): string | undefined {
    return this.#visitors.find(visitorId)?.workspaceId
  }

  /** Calls this with who came or left. */
  onAgent(listener: (agent: { id: string; workspaceId: string }, isHere: boolean) => void): void {
    this.#onAgent = listener
  }

  /** Everybody who is there, for an agent whose stream begins. */
  everybody(workspaceId: string): Notice[] {
    const agents = Array.from(this.#agents.in(workspaceId), ({ id }) => noticeOfAgent(id, true))
    const visitors = Array.from(this.#visitors.in(workspaceId), noticeOfVisitor)
    return [...agents, ...visitors, ...this.#viewers.in(workspaceId)]
  }

  stop(): void {
    clearInterval(this.#sweep)
    this.guests.stop()
    this.#bulletin.stop()
  }

  #leave(topic: string): void {
    const visitorId = visitorOf(topic)
    if (visitorId !== null) return this.#visitors.leave(visitorId, this.#now())
    const agentId = agentOf(topic)
    if (agentId !== null) this.#agents.leave(agentId, this.#now())
  }

  #takeGone(): void {
    for (const { id, workspaceId } of this.#visitors.takeGone(this.#now())) {
      this.#bulletin.add(workspaceId, gone(id))
    }
    for (const { id, workspaceId } of this.#agents.takeGone(this.#now())) {
      this.#bulletin.add(workspaceId, noticeOfAgent(id, false))
      this.#countAgent(workspaceId, -1)
      this.#onAgent({ id, workspaceId }, false)
    }
  }

  #countAgent(workspaceId: string, by: 1 | -1): void {
    const before = this.#agentsIn.get(workspaceId) ?? 0
    const after = before + by
    if (after === 0) this.#agentsIn.delete(workspaceId)
    else this.#agentsIn.set(workspaceId, after)
    this.#onAgents(workspaceId)
  }
}

function gone(visitorId: string): Notice {
  return { kind: 'visitor-presence', visitorId, online: false, page: null }
}

function noticeOfVisitor({ id, page, since, country }: Somebody): Notice {
  return { kind: 'visitor-presence', visitorId: id, online: true, page, since, country }
}

function noticeOfAgent(agentId: string, online: boolean): Notice {
  return { kind: 'agent-presence', agentId, online }
}
