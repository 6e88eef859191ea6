import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFailed, test } from 'vitest'
import { Server } from '../support/server.ts'
import { bustle } from './bustle.ts'
import { everythingIsDelivered, expectNothingLost } from './nothing-lost.ts'
import { BUSY_SHOP, Shop } from './people/shop.ts'

const VISITORS = 10

test('SIGTERM under load: streams are sent on, nothing is lost, the exit code is 0', async () => {
  const server = await Server.start({ ...BUSY_SHOP, DRAIN_SECONDS: '1' })
  const shop = await Shop.opens(server)
  onTestFailed(async () => void (await shop.closes()))
  for (let visitor = 0; visitor < VISITORS; visitor++) shop.visitor()
  const talk = bustle(shop)
  await sleep(2_000)
  for (let round = 0; round < 2; round++) {
    expect(await server.terminate()).toBe(0)
    expect(server.complaints).toBe('')
    await server.restart()
    await sleep(1_000)
  }
  await talk.ends()
  await everythingIsDelivered(shop)
  const farewells = shop.people.map(({ witness }) => witness.farewells)
  expect(Math.min(...farewells)).toBeGreaterThan(0)
  const checked = await expectNothingLost(shop)
  console.log(`stopping: ${checked} messages checked at every client`)
  expect(await shop.closes()).toBe(0)
})

describe('a start that cannot succeed is told in one sentence, with exit code 1', () => {
  test('a taken port', async () => {
    const first = await Server.start()
    const second = await Server.prepare({ PORT: String(first.port), LOG_LEVEL: 'error' })
    expect(await second.fails()).toBe(1)
    expect(sentences(second)).toEqual([
      `Port ${first.port} is taken: stop the program that uses it, or set PORT to another one.`,
    ])
    await second.stop()
    await first.stop()
  })

  test('a data folder that cannot be made', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tealight-e2e-'))
    const file = join(folder, 'a-file')
    await writeFile(file, 'in the way')
    const server = await Server.prepare({ DATA_DIR: join(file, 'data'), LOG_LEVEL: 'error' })
    expect(await server.fails()).toBe(1)
    expect(sentences(server)).toHaveLength(1)
    expect(sentences(server)[0]).toContain(join(file, 'data'))
    await rm(folder, { recursive: true })
  })

  test('a setting that makes no sense', async () => {
    const server = await Server.prepare({ HEARTBEAT_SECONDS: 'often' })
    expect(await server.fails()).toBe(1)
    expect(sentences(server)).toEqual([
      'HEARTBEAT_SECONDS is "often": set it to a whole number from 1 to 300.',
    ])
    await server.stop()
  })
})

function sentences({ complaints }: Server): string[] {
  return complaints.split('\n').filter((line) => line.trim() !== '')
}
