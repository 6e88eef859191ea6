import type { Priority, TeamRouting, WorkspaceRouting } from '@tealight/protocol'
import { nanoid } from 'nanoid'
import { renewNode } from '../commands/attend.ts'
import { editRouting } from '../commands/edit-routing.ts'
import { addTeam, editTeam } from '../commands/keep-teams.ts'
import { sendAsAgent } from '../commands/send-as-agent.ts'
import { sendAsVisitor } from '../commands/send-as-visitor.ts'
import type { AgentRecord, ConversationRecord, MessageRecord } from '../domain/entities.ts'
import { routingOf, routingOfWorkspace } from '../domain/routing/routing-of.ts'
import { doWhatIsDue } from '../routing/scheduler.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { agentIn, conversationIn, foundIn } from './records.ts'

export const MINUTE_MS = 60_000
/** Shorter than a node may be silent. */
const STEP_MS = 15_000
/** A Wednesday, at noon. */
const NOON = Date.UTC(2026, 10, 18, 12)

/** Time as a test wants it: it goes on, and never back. */
export class TestTime {
  now = NOON

  /** Opens a store that lives in this time. */
  open(url: string): Promise<Store> {
    return openStore({ url, now: () => this.now })
  }

  /** Minutes go by, and whatever is due is done when it is. The nodes that are alive say so. */
  async pass(minutes: number, store: Store, alive: readonly string[] = []): Promise<void> {
    for (const end = this.now + minutes * MINUTE_MS; this.now < end;) {
      this.now += STEP_MS
      for (const nodeId of alive) await renewNode(store.journal, nodeId)
      await doWhatIsDue(store, this.now)
    }
  }
}

interface Places {
  agent: AgentRecord
  siteId: string
  teamId: string
  otherId: string
}

/** A workspace with two teams, an agent and those who wait, without any server: commands, store and time alone. */
export class QueueDesk {
  readonly store: Store
  readonly workspaceId: string
  readonly teamId: string
  readonly otherId: string
  readonly siteId: string
  readonly agent: AgentRecord
  readonly #time: TestTime

  static async open(store: Store, time: TestTime): Promise<QueueDesk> {
    const { workspaceId, reads, site } = await foundIn(store)
    const [team] = (await reads.places()).teams
    const otherId = nanoid()
    await addTeam(store.journal, workspaceId, { id: otherId, name: 'Others' })
    const agent = agentIn(workspaceId)
    const desk = new QueueDesk(store, time, {
      agent,
      siteId: site.id,
      teamId: team?.id ?? '',
      otherId,
    })
    await desk.joins(agent)
    return desk
  }

  private constructor(store: Store, time: TestTime, { agent, ...places }: Places) {
    this.store = store
    this.#time = time
    this.workspaceId = agent.workspaceId
    this.agent = agent
    this.siteId = places.siteId
    this.teamId = places.teamId
    this.otherId = places.otherId
  }

  /** Somebody becomes a colleague. */
  async joins(agent = agentIn(this.workspaceId)): Promise<AgentRecord> {
    await this.store.journal.write(this.workspaceId, async (tx) => tx.put('agent', agent))
    return agent
  }

  /** What a team says: nothing but this. */
  async says(routing: Partial<TeamRouting>, teamId = this.teamId, memberIds?: string[]) {
    const chosen = { ...routingOf({ routing: {} }), ...routing }
    const edit = { routing: chosen, ...(memberIds && { memberIds }) }
    await editTeam(this.store.journal, this.workspaceId, teamId, edit)
  }

  /** What holds for all teams: nothing but this. */
  async holds(routing: Partial<WorkspaceRouting>): Promise<void> {
    const chosen = { ...routingOfWorkspace({ routing: {} }), ...routing }
    await editRouting(this.store.journal, this.workspaceId, chosen)
  }

  /** Somebody has waited for so many minutes. */
  async waits(minutes = 0, priority: Priority = 'normal', teamId = this.teamId): Promise<string> {
    const { workspaceId } = this
    const at = this.#time.now - minutes * MINUTE_MS
    const entered = { queuedAt: at, enteredAt: at, createdAt: at, rank: at }
    const visitorId = nanoid()
    const one = conversationIn(workspaceId, { teamId, priority, visitorId, ...entered })
    await this.store.journal.write(workspaceId, async (tx) => tx.put('conversation', one))
    return one.id
  }

  /** A visitor writes, for the first time unless it is told in which conversation. */
  async writes(conversationId = nanoid()): Promise<string> {
    const { workspaceId, siteId } = this
    await sendAsVisitor(this.store.journal, {
      workspaceId,
      siteId,
      conversationId,
      tokenHash: `the visitor of ${conversationId}`,
      messageId: nanoid(),
      needsIdentity: false,
      language: 'en',
      text: 'hello',
      page: null,
      fileIds: [],
    })
    return conversationId
  }

  /** Somebody has written, and the agent has answered. */
  async answers(): Promise<string> {
    const { workspaceId, agent } = this
    const conversationId = await this.writes()
    const words = { workspaceId, conversationId, messageId: nanoid(), text: 'hello', fileIds: [] }
    await sendAsAgent(this.store.journal, { ...words, agent })
    return conversationId
  }

  async stateOf(id: string): Promise<ConversationRecord> {
    const found = await this.store.reads(this.workspaceId).conversation(id)
    if (found === null) throw new Error('there is no such conversation')
    return found
  }

  transcriptOf(id: string): Promise<MessageRecord[]> {
    return this.store.reads(this.workspaceId).messages(id, { limit: 100 })
  }
}
