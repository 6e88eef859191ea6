import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { BadNetwork } from '../src/network/bad-network.ts'
import { until } from '../src/until.ts'
import type { Server } from './server.ts'

/** Takes a slow line several pieces. */
export const LONG_FILE = {
  name: 'long.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(randomBytes(600_000).toString('hex')),
}

/** Lets pieces of a file pass until some have arrived, and then nothing any more, while `begin` sends it. */
export async function stopInTheMiddle(
  network: BadNetwork,
  begin: () => Promise<void>,
): Promise<void> {
  network.asked.length = 0
  network.weather = { kind: 'slow', ms: 30 }
  await begin()
  const hasArrived = (): boolean => piecesIn(network).some((from) => from > 0)
  await until(hasArrived, () => 'no second piece was sent')
  network.weather = { kind: 'held' }
}

/** Where each piece of a file that was on its way began. */
export function piecesIn({ asked }: BadNetwork): number[] {
  const found = asked.map((address) => /\/bytes\?from=(\d+)/.exec(address)?.[1])
  return found.flatMap((from) => (from === undefined ? [] : Number(from)))
}

/** The names of the files that the server keeps. */
export async function filesOf({ dataDir }: Server): Promise<string[]> {
  const entries = await readdir(join(dataDir, 'files'), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

/** Has the server throw away the file that is on its way, as it does with what has waited for too long. */
export async function loseFile(server: Server, { asked }: BadNetwork, token: string) {
  const [, id] = /files\/(\w+)\/bytes/.exec(asked.at(-1) ?? '') ?? []
  const url = `${server.origin}/v1/visitor/files/${id}?site=demo`
  const headers = { Authorization: `Bearer ${token}` }
  const { status } = await fetch(url, { method: 'DELETE', headers })
  if (status !== 204) throw new Error(`the server answers ${status}`)
}
