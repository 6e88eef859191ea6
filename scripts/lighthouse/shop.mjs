import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

const TAG = /<script async fetchpriority="low" src="\/w\/demo\.js"><\/script>/
const LOOK_AGAIN_MS = 100
const PATIENCE_MS = 15_000

/** The demo shop at an address of its own, with its tag or without. Both ways go through the same hands. */
export async function showShop(port, hasTag) {
  const origin = `http://127.0.0.1:${port}`
  await answers(`${origin}/demo/`)
  const server = createServer((request, response) => {
    pass(origin + request.url, hasTag, response).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://localhost:${server.address().port}/demo/`, close }
}

async function pass(url, hasTag, response) {
  const answer = await fetch(url)
  const type = answer.headers.get('content-type') ?? ''
  const body = Buffer.from(await answer.arrayBuffer())
  const isPage = type.startsWith('text/html')
  const cached = answer.headers.get('cache-control') ?? 'no-cache'
  response.writeHead(answer.status, { 'Content-Type': type, 'Cache-Control': cached })
  response.end(isPage && !hasTag ? body.toString().replace(TAG, '') : body)
}

async function answers(url) {
  const deadline = Date.now() + PATIENCE_MS
  while (!(await fetch(url).catch(() => null))?.ok) {
    if (Date.now() > deadline) throw new Error(`${url} does not answer`)
    await sleep(LOOK_AGAIN_MS)
  }
}
