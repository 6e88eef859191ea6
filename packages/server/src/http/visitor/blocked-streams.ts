import type { BlockRecord } from '../../domain/entities.ts'
import { isOn } from '../../domain/block.ts'
import { RENEW } from '../../hub/lifetime.ts'
import type { BlockedVisitor } from '../../store/blocks.ts'
import type { House } from '../env.ts'
import { ShortMemory } from '../short-memory.ts'
import type { KnownBlocks } from './blocks.ts'

/** How long a block that was made at another node may go unnoticed. */
const LOOK_EVERY_MS = 2_000
/** A block is new for longer than clocks of two nodes differ, and than a look may be late. */
const NEW_MS = 60_000
const REMEMBERED_BLOCKS = 10_000

/**
 * Ends the streams that are open from a network when that is blocked: at once at this node, and within seconds where it
 * was blocked at another. Who comes back is refused at the door.
 */
export function endBlockedStreams(house: House, blocks: KnownBlocks): void {
  const { store, streamLimits, presence, now, log, isDraining } = house
  const looked = new ShortMemory<true>(REMEMBERED_BLOCKS, 2 * NEW_MS)
  const looking = setInterval(() => void look(), LOOK_EVERY_MS).unref()

  store.journal.onCommit(({ workspaceId, changes }) => {
    for (const { kind, record } of changes)
      if (kind === 'visitor' && record.block !== null) void end(workspaceId, record.block)
  })

  /** Each block once: also one of this node, which somebody may just have slipped past. */
  async function look(): Promise<void> {
    if (isDraining()) return clearInterval(looking)
    const workspaceIds = presence.visitedWorkspaces()
    if (workspaceIds.length === 0) return
    try {
      const found = await store.directory.newBlocks(workspaceIds, now() - NEW_MS)
      for (const it of found) if (isNew(it)) await end(it.workspaceId, it.block)
    } catch (error) {
      if (!isDraining()) log.error({ error }, 'new blocks could not be looked for')
    }
  }

  function isNew({ id, block }: BlockedVisitor): boolean {
    const name = `${id}.${block.at}`
    const isKnown = looked.get(name) !== undefined
    looked.set(name, true)
    return !isKnown
  }

  async function end(workspaceId: string, block: BlockRecord): Promise<void> {
    const { network } = block
    if (network === null || !isOn(block, now())) return
    blocks.forget(workspaceId)
    for (const lease of streamLimits.from(network)) {
      const id = lease.visitor ?? ''
      const isHere = presence.workspaceVisitedBy(id) === workspaceId
      // Whoever is blocked by name hears of its end there.
      if (isHere && !(await blocks.isBlocked({ workspaceId, id }))) lease.holder?.end(RENEW)
    }
  }
}
