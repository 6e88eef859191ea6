import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReaderDeeds } from '../load/readers.ts'
import type { SenderDeeds } from '../load/senders.ts'
import { type Remote, startRemote } from '../processes/remote.ts'
import { type Owner, signIn } from './owner.ts'
import { startTealight, type Tealight } from './tealight.ts'

/** The product on a database in which everybody has a conversation already, and those who will use it. */
export interface Town {
  tealight: Tealight
  owner: Owner
  senders: Remote<SenderDeeds>
  readers: Remote<ReaderDeeds>
  leave(): Promise<void>
}

/**
 * Lets so many visitors write their first message, over HTTP, and then restarts the server: what it needed to take
 * them in is not counted as what it costs to have them.
 */
export async function settle(visitors: number): Promise<Town> {
  const { dataDir, senders } = await writeFirstMessages(visitors)
  const tealight = await startTealight(dataDir)
  const owner = await signIn(tealight)
  const readers = startReaders()
  return {
    tealight,
    owner,
    senders,
    readers,
    async leave() {
      await Promise.all([readers.stop(), senders.stop()])
      await tealight.remote.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** A folder in which everybody has a conversation. */
export async function writeFirstMessages(
  visitors: number,
): Promise<{ dataDir: string; senders: Remote<SenderDeeds> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tealight-bench-'))
  const senders = startSenders()
  const before = await startTealight(dataDir)
  const { door } = await signIn(before)
  await senders.ask('beginAll', { door, count: visitors })
  await before.remote.stop()
  return { dataDir, senders }
}

export function startReaders(): Remote<ReaderDeeds> {
  return startRemote<ReaderDeeds>('../load/readers.js')
}

export function startSenders(): Remote<SenderDeeds> {
  return startRemote<SenderDeeds>('../load/senders.js')
}
