import type { EntityKind, EntityRecord, RecordOf } from '../../domain/entities.ts'
import type { Commit, InWorkspace } from '../journal.ts'

/** The rev of a workspace's newest change. */
export interface Counter extends InWorkspace {
  rev: number
}

/** What one transaction changes, workspace by workspace, and the revs that it gives without a gap. */
export class Ledger {
  readonly #revs: Map<string, number>
  readonly #changes = new Map<string, EntityRecord[]>()

  /** Opens on the workspaces that are locked. One that does not exist yet starts at nought. */
  constructor(workspaceIds: Iterable<string>, counters: readonly Counter[]) {
    this.#revs = new Map([...workspaceIds].map((id) => [id, 0]))
    for (const { workspaceId, rev } of counters) this.#revs.set(workspaceId, rev)
  }

  revOf(workspaceId: string): number {
    const rev = this.#revs.get(workspaceId)
    if (rev === undefined)
      throw new Error(`a deed touches ${workspaceId}, which it did not announce`)
    return rev
  }

  /** Takes over what a deed has changed. Until then the deed can be undone by forgetting its page. */
  take(page: LedgerPage): void {
    for (const change of page.changes()) {
      const { workspaceId, rev } = change.record
      this.#revs.set(workspaceId, rev)
      const changes = this.#changes.get(workspaceId)
      if (changes === undefined) this.#changes.set(workspaceId, [change])
      else changes.push(change)
    }
  }

  commits(): Commit[] {
    return [...this.#changes].map(([workspaceId, changes]) => {
      return { workspaceId, rev: this.revOf(workspaceId), changes }
    })
  }
}

/** What one deed changes: each entity once, as it was put last, in the order of the revs. */
export class LedgerPage {
  readonly #ledger: Ledger
  readonly #revs = new Map<string, number>()
  readonly #changes = new Map<string, EntityRecord>()
  readonly #unwritten = new Map<string, EntityRecord>()

  constructor(ledger: Ledger) {
    this.#ledger = ledger
  }

  /** Notes an entity and sets its rev on it: the next one, or that which this deed gave it before. */
  put<Kind extends EntityKind>(kind: Kind, record: RecordOf<Kind>, isForAgents = false): void {
    // A kind and its record are such a pair; the compiler cannot follow that through a type parameter.
    const change = { kind, record } as EntityRecord
    const name = nameOf(change)
    const before = this.#changes.get(name)
    if (change.kind === 'conversation' && isForAgents && isUntold(before)) change.isForAgents = true
    record.rev = before?.record.rev ?? this.#nextRev(record.workspaceId)
    this.#changes.set(name, change)
    this.#unwritten.set(name, change)
  }

  changes(): Iterable<EntityRecord> {
    return this.#changes.values()
  }

  /** Hands out what has not been handed out yet. */
  takeUnwritten(): EntityRecord[] {
    const unwritten = [...this.#unwritten.values()]
    this.#unwritten.clear()
    return unwritten
  }

  #nextRev(workspaceId: string): number {
    const rev = (this.#revs.get(workspaceId) ?? this.#ledger.revOf(workspaceId)) + 1
    this.#revs.set(workspaceId, rev)
    return rev
  }
}

/** Whether visitors are told nothing of it so far. */
function isUntold(before: EntityRecord | undefined): boolean {
  return before === undefined || (before.kind === 'conversation' && before.isForAgents === true)
}

function nameOf({ kind, record }: EntityRecord): string {
  const within = 'conversationId' in record ? record.conversationId : ''
  return `${kind} ${record.workspaceId} ${within} ${record.id}`
}
