import { randomBytes } from 'node:crypto'
import type { Database } from './database.ts'
import { DirectoryQueries } from './directory-queries.ts'
import { GroupCommit } from './journal/group-commit.ts'
import { openLibsqlFile } from './libsql/open-libsql-file.ts'
import { migrate } from './migrate.ts'
import { prepareReads } from './reads/queries.ts'
import { shareReads } from './reads/shared-reads.ts'
import { WorkspaceReads } from './reads/workspace-reads.ts'
import { indexOld } from './search/index-old.ts'
import type { Store } from './store.ts'
import { StoreUnopened } from './store-unopened.ts'

const READ_LIMIT_MS = 10_000
const WAITING_DEEDS = 20_000
const WAITING_BYTES = 64 * 1024 * 1024

export interface StoreOptions {
  /** `file:` and a path for the embedded database, or `postgres://…`. */
  url: string
  /**
   * `full`, the default: what was acknowledged survives a power failure. `normal`: faster on slow disks, and a power
   * failure may take the last commits; a killed server loses nothing either way.
   */
  synchronous?: 'full' | 'normal'
  /** How long one read may take. */
  readLimitMs?: number
  /** How much may wait for a commit before senders are told that the server is busy. */
  waitingDeeds?: number
  waitingBytes?: number
  now?: () => number
  /** Told what a listener of commits threw, and what a connection said that nobody had asked. */
  onFault?: (error: unknown) => void
}

/** Opens the database that the connection string names, up to date. Throws `StoreUnopened` with one sentence. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { url, synchronous = 'full', readLimitMs = READ_LIMIT_MS, onFault = warn } = options
  if (url.startsWith('file:')) {
    return storeOver(await openLibsqlFile({ url, synchronous, readLimitMs }), options)
  }
  if (/^postgres(ql)?:/.test(url)) {
    // Loaded for those who use it: the embedded database starts without.
    const { openPostgres } = await import('./postgres/open-postgres.ts')
    return storeOver(await openPostgres({ url, synchronous, readLimitMs, onFault }), options)
  }
  throw new StoreUnopened('The database must be given as file:PATH or postgres://…')
}

/** Brings a database up to date and puts the store on top of it. Closes it when that fails. */
export async function storeOver(
  database: Database,
  options: Omit<StoreOptions, 'url'>,
): Promise<Store> {
  const { now = Date.now, onFault = warn } = options
  const { waitingDeeds: deeds = WAITING_DEEDS, waitingBytes: bytes = WAITING_BYTES } = options
  try {
    await migrate(database)
    await indexOld(database)
    const directory = new DirectoryQueries(database, await installationSecret(database), now)
    const journal = new GroupCommit(database, { limits: { deeds, bytes }, now, onFault })
    const reads = prepareReads(database)
    const shared = shareReads(reads, journal)
    const { fullText } = database.dialect
    return {
      journal,
      directory,
      reads: (workspaceId) => new WorkspaceReads(reads, fullText, shared, workspaceId),
      async close() {
        await journal.close()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Made once; of several nodes that start at the same time the first one's is kept. */
async function installationSecret({
  writing,
  schema: { installation },
}: Database): Promise<Buffer> {
  const value = randomBytes(32).toString('base64url')
  await writing.insert(installation).values({ name: 'secret', value }).onConflictDoNothing()
  const kept = await writing.select().from(installation)
  return Buffer.from(kept.find(({ name }) => name === 'secret')?.value ?? '', 'base64url')
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error))
}
