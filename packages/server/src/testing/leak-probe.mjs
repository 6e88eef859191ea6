import { readdirSync } from 'node:fs'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { queryObjects, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { isMainThread } from 'node:worker_threads'

/*
 * Loaded before the built server (`--import`): tells from inside what it holds, whenever its parent asks.
 */

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc')
const aTimer = setTimeout(() => {}, 0)

// The database's threads load it, too.
if (isMainThread) {
  process.on('message', () => void takeStock().then((stock) => process.send(stock)))
  // The server shall end when it has nothing to do, as it would without a probe.
  process.channel.unref()
}

async function takeStock() {
  const classes = await classesThatComeAndGo()
  // What was freed goes back to the system a moment after a collection.
  for (let round = 0; round < 4; round += 1) {
    collectGarbage()
    await sleep(100)
  }
  const { rss, heapUsed, external } = process.memoryUsage()
  return {
    memory: { rss, heapUsed, external },
    files: readdirSync('/proc/self/fd').length,
    resources: process.getActiveResourcesInfo().length,
    objects: Object.fromEntries(classes.map((each) => [each.name, queryObjects(each)])),
  }
}

/** What belongs to one client each. The server's own are the very ones that it has loaded. */
async function classesThatComeAndGo() {
  const dist = new URL('../../dist/', import.meta.url)
  const [{ Subscriber }, { Lease }, { FreedSocket }, { WebSocket }] = await Promise.all([
    import(new URL('hub/subscriber.js', dist)),
    import(new URL('hub/stream-limits.js', dist)),
    import(new URL('hub/socket.js', dist)),
    import('ws'),
  ])
  const ofNode = [Socket, IncomingMessage, ServerResponse, AbortSignal, aTimer.constructor]
  return [Subscriber, Lease, FreedSocket, WebSocket, ...ofNode]
}
