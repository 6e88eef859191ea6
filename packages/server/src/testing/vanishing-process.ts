import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { rawClient } from '../hub/testing/raw-client.ts'
import { startStreamServer } from '../hub/testing/stream-server.ts'
import { until } from '../hub/testing/until.ts'
import { dropAllFrom, letThrough } from './firewall.ts'

/*
 * A hub on the given address with clients that stay, that are away for a moment, and that vanish, in a network of its
 * own. Says on stdout how long the hub took to notice, what it cut, and whether one that had vanished found its stream
 * ended when it came back, after all that was sent to it.
 */

const HEARTBEAT_MS = 1_000
const MOMENT_MS = 300
const WITHIN_MS = 15_000

const [host = ''] = process.argv.slice(2)
const streams = await startStreamServer({ heartbeatMs: HEARTBEAT_MS }, host)
const [stays, returns, vanishes] = [
  await opensFrom('2'),
  await opensFrom('3'),
  await opensFrom('4'),
]
const webSocket = new WebSocket(`ws://127.0.0.1:${streams.port}/stream?socket`, {
  localAddress: '127.0.0.4',
})
await once(webSocket, 'open')
await vanishes.sees(':\n\n')

const vanishedAt = performance.now()
dropAllFrom('127.0.0.4')
dropAllFrom('127.0.0.3')
streams.hub.publish('all', Buffer.from('data: news\n\n'))
await sleep(MOMENT_MS)
letThrough('127.0.0.3')
await until(() => streams.hub.stats().open === 2, 'the hub to notice', WITHIN_MS)
const noticedAfterMs = performance.now() - vanishedAt
const { cut } = streams.hub.stats()

letThrough('127.0.0.4')
await until(() => vanishes.isClosed, 'the one that vanished to find out', WITHIN_MS)
streams.hub.publish('all', Buffer.from('data: last\n\n'))
for (const client of [stays, returns]) await client.sees('data: last')

const sawNews = vanishes.text.includes('data: news')
process.stdout.write(`${JSON.stringify({ noticedAfterMs, cut, sawNews })}\n`)
process.exit()

async function opensFrom(last: string) {
  const client = await rawClient(streams.port, `127.0.0.${last}`)
  return client.gets('/stream').sees('hello')
}
