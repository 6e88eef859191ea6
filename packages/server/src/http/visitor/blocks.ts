import { BLOCKS_MAX } from '@tealight/protocol'
import { createMiddleware } from 'hono/factory'
import { isOn, longerOf } from '../../domain/block.ts'
import type { BlockRecord, VisitorRecord } from '../../domain/entities.ts'
import type { House, SiteEnv, VisitorEnv } from '../env.ts'
import { Refused } from '../errors.ts'
import { ShortMemory } from '../short-memory.ts'

/** Who is kept out, from memory: whoever comes to a door costs the database nothing. */
export interface KnownBlocks {
  /** @throws {Refused} `blocked`, when nothing is taken of this visitor. */
  keepOutVisitor(visitor: Named): Promise<void>
  /** @throws {Refused} `blocked`, when nothing is taken of anybody from there. */
  keepOutNetwork(workspaceId: string, network: string): Promise<void>
  isBlocked(visitor: Named): Promise<boolean>
  /** Something has changed: who is kept out is read anew. */
  forget(workspaceId: string): void
}

type Named = Pick<VisitorRecord, 'workspaceId' | 'id'>

/** What is known of a workspace: empty until it is read. */
interface Known {
  isRead: Promise<boolean>
  visitors: Map<string, BlockRecord>
  networks: Map<string, BlockRecord>
}

const REMEMBERED_WORKSPACES = 10_000
/** Another node may have blocked somebody: this is how long that may go unnoticed. */
const REMEMBERED_MS = 5_000

export function rememberBlocks({ store, now }: Pick<House, 'store' | 'now'>): KnownBlocks {
  const remembered = new ShortMemory<Known>(REMEMBERED_WORKSPACES, REMEMBERED_MS)

  // Also one that is being read: it may have begun before this.
  store.journal.onCommit(({ workspaceId, changes }) => {
    const known = remembered.get(workspaceId)
    if (known === undefined) return
    const concerns = ({ id, block }: VisitorRecord) => block !== null || known.visitors.has(id)
    if (changes.some(({ kind, record }) => kind === 'visitor' && concerns(record)))
      remembered.delete(workspaceId)
  })

  async function find(workspaceId: string): Promise<Known> {
    const known = remembered.get(workspaceId) ?? read(workspaceId)
    // Whether somebody may write is asked again where it is written: what can't be read keeps nobody out.
    if (!(await known.isRead)) remembered.delete(workspaceId)
    return known
  }

  function read(workspaceId: string): Known {
    const visitors = new Map<string, BlockRecord>()
    const networks = new Map<string, BlockRecord>()
    const isRead = store
      .reads(workspaceId)
      .blocks.blocked(BLOCKS_MAX)
      .then(
        (found) => {
          for (const { id, block } of found) if (block !== null) keep(id, block)
          return true
        },
        () => false,
      )
    function keep(id: string, block: BlockRecord): void {
      visitors.set(id, block)
      const { network } = block
      if (network === null) return
      const other = networks.get(network)
      networks.set(network, other === undefined ? block : longerOf(block, other))
    }
    const known = { isRead, visitors, networks }
    remembered.set(workspaceId, known)
    return known
  }

  function keepOut(block: BlockRecord | undefined): void {
    if (block === undefined || !isOn(block, now())) return
    const { until } = block
    if (until === null) throw new Refused('blocked', { until })
    throw new Refused('blocked', { until, retryAfterS: Math.ceil((until - now()) / 1_000) })
  }

  return {
    async keepOutVisitor({ workspaceId, id }) {
      keepOut((await find(workspaceId)).visitors.get(id))
    },
    async keepOutNetwork(workspaceId, network) {
      keepOut((await find(workspaceId)).networks.get(network))
    },
    async isBlocked({ workspaceId, id }) {
      const block = (await find(workspaceId)).visitors.get(id)
      return block !== undefined && isOn(block, now())
    },
    forget(workspaceId) {
      remembered.delete(workspaceId)
    },
  }
}

/** Nothing is taken from a network that is blocked. What is to be read stays so. */
export function keepOutNetworks(blocks: KnownBlocks) {
  return createMiddleware<SiteEnv>(async (c, next) => {
    const { site, address } = c.var
    if (isDeed(c.req)) await blocks.keepOutNetwork(site.workspaceId, address)
    await next()
  })
}

/** Nothing is taken of a visitor who is blocked. */
export function keepOutBlocked(blocks: KnownBlocks) {
  return createMiddleware<VisitorEnv>(async (c, next) => {
    if (isDeed(c.req)) await blocks.keepOutVisitor(c.var.visitor)
    await next()
  })
}

/** What tells agents nothing and leaves nothing behind is nobody's harm: to read, and to be forgotten. */
const HARMLESS = /\/(session|tickets|page|read|token)$/

function isDeed({ method, path }: { method: string; path: string }): boolean {
  return method !== 'GET' && !HARMLESS.test(path)
}
