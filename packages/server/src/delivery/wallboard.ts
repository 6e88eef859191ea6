import type { QueueFiguresSignal, WorkloadSignal } from '@tealight/protocol'
import type { ConversationRecord, EntityRecord } from '../domain/entities.ts'
import type { Hub } from '../hub/hub.ts'
import type { Commit } from '../store/journal.ts'
import type { Store } from '../store/store.ts'
import { frameBytes } from './frames.ts'
import { readFigures } from './read-figures.ts'
import { agentsTopic } from './topics.ts'

/** How a queue does, or what an agent has to do. */
type Figure = QueueFiguresSignal | WorkloadSignal

const TELL_EVERY_MS = 1_000
/** What no commit here tells: other nodes, and that half an hour goes by. */
const LOOK_AGAIN_MS = 10_000
/** Who polls is not there in between. */
const FORGET_AFTER_MS = 60_000
/** When two hundred agents are given something at once, the last ones are told a second or two later. */
const FIGURES_PER_FRAME = 100
/** Of those whom another node resolves nothing is heard: beyond this all are forgotten, and read for once more. */
const STANDS_MAX = 20_000

interface Told {
  figure: Figure
  text: string
  at: number
}

interface Board {
  told: Map<string, Told>
  /** Where each conversation stood when it was heard of last: what is said in it changes no figure. */
  stands: Map<string, string>
  isChanged: boolean
  isReading: boolean
  readAt: number
  heardAt: number
}

/** Tells agents how the queues do and what each of them has to do, when it has changed. */
export class Wallboard {
  readonly #hub: Hub
  readonly #store: Store
  readonly #now: () => number
  readonly #boards = new Map<string, Board>()
  readonly #telling: NodeJS.Timeout

  constructor(hub: Hub, store: Store, now: () => number) {
    this.#hub = hub
    this.#store = store
    this.#now = now
    this.#telling = setInterval(() => this.#tell(), TELL_EVERY_MS).unref()
    store.journal.onCommit((commit) => this.#hear(commit))
  }

  /** Everything that is known, for an agent whose stream begins: what is not yet is told soon. */
  everything(workspaceId: string): Figure[] {
    const board = this.#boards.get(workspaceId) ?? this.#begin(workspaceId)
    return Array.from(board.told.values(), ({ figure }) => figure)
  }

  /** Something has changed that no commit tells: who is there. */
  changed(workspaceId: string): void {
    const board = this.#boards.get(workspaceId)
    if (board !== undefined) board.isChanged = true
  }

  stop(): void {
    clearInterval(this.#telling)
  }

  #begin(workspaceId: string): Board {
    const now = this.#now()
    const board: Board = {
      told: new Map(),
      stands: new Map(),
      isChanged: true,
      isReading: false,
      readAt: now,
      heardAt: now,
    }
    this.#boards.set(workspaceId, board)
    void this.#read(workspaceId, board)
    return board
  }

  #hear({ workspaceId, changes }: Commit): void {
    const board = this.#boards.get(workspaceId)
    if (board === undefined) return
    // Each is looked at, for where it stands is kept.
    if (changes.filter((change) => mayMatter(board, change)).length > 0) board.isChanged = true
  }

  #tell(): void {
    const now = this.#now()
    for (const [workspaceId, board] of this.#boards) {
      if (this.#hub.has(agentsTopic(workspaceId))) board.heardAt = now
      if (board.heardAt <= now - FORGET_AFTER_MS) this.#boards.delete(workspaceId)
      else if (board.isChanged || board.readAt <= now - LOOK_AGAIN_MS)
        void this.#read(workspaceId, board)
    }
  }

  /** Reads the figures and tells those that are others than were told. What can't be read now is read a second later. */
  async #read(workspaceId: string, board: Board): Promise<void> {
    if (board.isReading) return
    Object.assign(board, { isReading: true, isChanged: false, readAt: this.#now() })
    try {
      const { queues, agents } = await readFigures(this.#store.reads(workspaceId), board.readAt)
      this.#tellChanged(workspaceId, board, [
        ...queues.map((queue) => ({ kind: 'queue-figures', ...queue }) as const),
        ...agents.map((agent) => ({ kind: 'workload', ...agent }) as const),
      ])
    } catch {
      board.isChanged = true
    }
    board.isReading = false
  }

  /** Those first who were told of longest ago. */
  #tellChanged(workspaceId: string, board: Board, figures: readonly Figure[]): void {
    const { told, readAt: at } = board
    const toldAt = (figure: Figure) => told.get(nameOf(figure))?.at ?? 0
    const changed = figures
      .map((figure) => ({ figure, text: JSON.stringify(figure), at }))
      .filter(({ figure, text }) => told.get(nameOf(figure))?.text !== text)
      .toSorted((a, b) => toldAt(a.figure) - toldAt(b.figure))
    const news = changed.slice(0, FIGURES_PER_FRAME)
    if (changed.length > news.length) board.isChanged = true
    for (const one of news) told.set(nameOf(one.figure), one)
    const names = new Set(figures.map(nameOf))
    for (const name of told.keys()) if (!names.has(name)) told.delete(name)
    if (news.length === 0) return
    const signals = news.map(({ figure }) => figure)
    this.#hub.publish(agentsTopic(workspaceId), frameBytes({ kind: 'signals', signals }))
  }
}

/** Whether a change may change a figure. */
function mayMatter({ stands }: Board, { kind, record }: EntityRecord): boolean {
  if (kind !== 'conversation') return kind === 'agent' || kind === 'team' || kind === 'workspace'
  const stand = standOf(record)
  if (stands.get(record.id) === stand) return false
  if (stands.size >= STANDS_MAX) stands.clear()
  if (record.status === 'resolved') stands.delete(record.id)
  else stands.set(record.id, stand)
  return true
}

function standOf({ status, teamId, queuedAt, assigneeId, offer }: ConversationRecord): string {
  return [status, teamId, queuedAt, assigneeId, offer?.agentId].join(' ')
}

function nameOf(figure: Figure): string {
  return `${figure.kind} ${figure.kind === 'workload' ? figure.agentId : figure.teamId}`
}
