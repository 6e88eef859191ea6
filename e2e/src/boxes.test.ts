import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RungName } from '@tealight/client'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { browserThrough } from './boxes/browser.ts'
import type { Cell } from './matrix/cell.ts'
import { cells } from './matrix/cells.ts'
import { talk } from './matrix/conversation.ts'
import { type Row, table } from './matrix/report.ts'
import { Site } from './matrix/site.ts'
import { everythingIsDelivered, expectNothingLost } from './nothing-lost.ts'
import { Visitor } from './people/visitor.ts'
import { Witness } from './people/witness.ts'
import { requireProgram } from './require-program.ts'

const ARTIFACTS = fileURLToPath(new URL('../../artifacts/', import.meta.url))

describe.skipIf(requireProgram('openssl') === null)('middle boxes', () => {
  const sites = new Map<number, Site>()
  const rows: Row[] = []

  beforeAll(async () => {
    for (const seconds of new Set(cells.map(({ beatSeconds }) => beatSeconds))) {
      sites.set(seconds, await Site.opens(seconds))
    }
  })

  afterAll(async () => {
    const inOrder = cells.flatMap((cell) => rows.filter((row) => row.cell === cell))
    const matrix = `${table(inOrder)}\n`
    process.stdout.write(`middle boxes:\n${matrix}`)
    mkdirSync(ARTIFACTS, { recursive: true })
    writeFileSync(`${ARTIFACTS}middle-boxes.md`, matrix)
    await Promise.all([...sites.values()].map((site) => site.closes()))
  })

  // Those that take longest stand last, and begin first.
  for (const cell of cells.toReversed()) {
    test
      .skipIf(cell.opens === null)
      .concurrent(
        `through ${cell.box} (${cell.variant}) each message arrives once, in order, by the best way that works`,
        { timeout: 180_000 },
        async () => {
          rows.push(...(await talksThrough(cell, sites.get(cell.beatSeconds)!)))
        },
      )
  }
})

/** An agent and visitors, one for each rung that may be preferred, talk through a box. */
async function talksThrough(cell: Cell, site: Site): Promise<Row[]> {
  const { server, owner } = site.shop
  const box = await cell.opens!({ port: server.port, isSecure: false }, site.certificate)
  const browser = browserThrough(box.dispatchers)
  const agent = await site.console(box.origin, browser)
  const talks = cell.tried.map((prefers) => {
    const visitor = new Visitor(box.origin, new Witness(), { ...browser, prefers })
    return { prefers, visitor, expected: expectedRung(cell, prefers) }
  })
  const visitors = talks.map(({ visitor }) => visitor)
  const people = [...visitors, agent]
  try {
    const rows = await Promise.all(
      talks.map(async ({ prefers, visitor, expected }) => {
        return { cell, prefers, ...(await talk(visitor, agent, expected)) }
      }),
    )
    await everythingIsDelivered({ people })
    await expectNothingLost({ people, visitors, agents: [agent], owner })
    return rows
  } catch (error) {
    throw new Error(`${String(error)}\nthe log of ${cell.box}:\n${box.log()}`, { cause: error })
  } finally {
    for (const person of people) person.leaves()
    await box.stops()
  }
}

/** Who prefers a rung is given it where it works. */
function expectedRung({ best, sockets }: Cell, prefers: RungName | undefined): RungName | null {
  switch (prefers) {
    case undefined:
    case 'streaming-fetch':
      return best
    case 'event-source':
      return best === 'streaming-fetch' ? prefers : best
    case 'long-poll':
      return best === 'poll' ? best : prefers
    case 'poll':
      return prefers
    case 'web-socket':
      return sockets ? prefers : best
  }
}
