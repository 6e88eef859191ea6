import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@tealight/server/store'
import { RawWriter } from './floors/raw-writes.ts'
import type { Options } from './program/options.ts'
import { atLeast, type Line, type Result, run, say, times } from './program/run.ts'
import { settleIn, type Village, writeTogether } from './product/village.ts'

/*
 * The journal alone: visitors' messages with all that a message changes, in group commits, beside the same rows
 * written by prepared statements in one transaction. Both with `synchronous=FULL`, each on a file of its own.
 */

const CONVERSATIONS = 4_000
const SECONDS = 2
const GROUPS = [1, 8, 32, 128, 512]
/** The group for which the goal stands: what a busy minute makes. */
const MAIN_GROUP = 128
const GOAL_RATIO = 0.5

await run('The journal alone, rows of messages per second', measure)

interface Comparison {
  group: number
  perSecond: number
  floorPerSecond: number
  ratio: number
}

async function measure(options: Options): Promise<Result> {
  const seconds = options.seconds ?? SECONDS
  const folder = await mkdtemp(join(tmpdir(), 'tealight-bench-'))
  const [own, bare] = [join(folder, 'journal.db'), join(folder, 'raw.db')]
  say(`${CONVERSATIONS} conversations are begun`)
  await prepare(own)
  await copyFile(own, bare)
  const store = await openStore({ url: `file:${own}` })
  const raw = new RawWriter(bare)
  const comparisons: Comparison[] = []
  for (const asked of GROUPS) {
    say(`groups of ${asked}`)
    const { perSecond, group } = await writeTogether(await villageOf(store), asked, seconds)
    const floorPerSecond = raw.write(group, seconds)
    comparisons.push({ group, perSecond, floorPerSecond, ratio: perSecond / floorPerSecond })
  }
  raw.close()
  await store.close()
  await rm(folder, { recursive: true, force: true })
  return resultOf(comparisons)
}

/** Closing folds the write-ahead log into the file, which can then be copied. */
async function prepare(path: string): Promise<void> {
  const store = await openStore({ url: `file:${path}` })
  await settleIn(store, CONVERSATIONS)
  await store.close()
}

async function villageOf(store: Village['store']): Promise<Village> {
  const [first] = await store.directory.owners()
  const site = first && (await store.directory.siteByKey(first.siteKey))
  if (!site) throw new Error('nobody has settled here')
  return { store, site, visitors: CONVERSATIONS }
}

function resultOf(comparisons: Comparison[]): Result {
  const main = comparisons[GROUPS.indexOf(MAIN_GROUP)]
  if (main === undefined) throw new Error('nothing was measured')
  const { perSecond, floorPerSecond, ratio } = main
  return {
    lines: comparisons.map((comparison) => lineOf(comparison, comparison === main)),
    json: { group: main.group, perSecond, floorPerSecond, ratio, groups: comparisons },
  }
}

function lineOf({ group, perSecond, floorPerSecond, ratio }: Comparison, isMain: boolean): Line {
  return {
    name: `groups of ${group}: journal, prepared statements, ratio`,
    value: `${perSecond.toFixed(0)} / ${floorPerSecond.toFixed(0)}, ${times(ratio)}`,
    ...(isMain && { goal: atLeast(GOAL_RATIO, ratio, 'x') }),
  }
}
