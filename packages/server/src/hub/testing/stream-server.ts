import { once } from 'node:events'
import type { Server } from 'node:http'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import type { Downlink } from '../downlink.ts'
import { Hub, type HubOptions } from '../hub.ts'
import { openPollDownlink } from '../poll-downlink.ts'
import { openStreamDownlink } from '../stream-downlink.ts'
import { openWebSocketDownlink } from '../web-socket-downlink.ts'
import type { Subscriber } from '../subscriber.ts'

/** A hub behind real doors, wired as the product wires it. */
export interface StreamServer {
  hub: Hub
  server: Server
  port: number
  /** In the order in which they came. */
  subscribers: Subscriber[]
  stop(): Promise<void>
}

const HELLO = Buffer.from('event: hello\ndata: {}\n\n')

/**
 * `/stream` and `/later` (which makes up its mind first), each with `?wait=` a poll of so many milliseconds, with `?socket` a
 * WebSocket, with `?beat=event` visible beats. All read the topic `all`, get a hello and go live; with `&news` the history
 * counts as news, with `&hold` nothing is released.
 */
export async function startStreamServer(
  options: Partial<HubOptions> = {},
  host = '127.0.0.1',
): Promise<StreamServer> {
  const hub = new Hub(options)
  const subscribers: Subscriber[] = []
  const app = new Hono<{ Bindings: HttpBindings }>()

  function openDownlink(
    { incoming, outgoing }: HttpBindings,
    { wait, socket, beat }: Record<string, string>,
  ): Downlink | null {
    const extra = { 'Access-Control-Allow-Origin': 'https://shop.test' }
    if (wait !== undefined) return openPollDownlink(outgoing, extra, Number(wait))
    if (socket !== undefined) return openWebSocketDownlink(incoming, outgoing)
    return openStreamDownlink(outgoing, extra, beat === 'event' ? beat : 'comment')
  }

  function open(env: HttpBindings, query: Record<string, string>): Response {
    const downlink = openDownlink(env, query)
    if (downlink === null) return RESPONSE_ALREADY_SENT
    const subscriber = hub.subscribe(downlink, ['all'])
    subscribers.push(subscriber)
    subscriber.send(HELLO)
    if (query.hold === undefined) subscriber.release(query.news !== undefined)
    return RESPONSE_ALREADY_SENT
  }

  app.get('/stream', (c) => open(c.env, c.req.query()))
  app.get('/later', async (c) => {
    await new Promise((resolve) => setTimeout(resolve, 10))
    return open(c.env, c.req.query())
  })
  app.get('/plain', (c) => c.text('plain'))

  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  server.listen(0, host)
  await once(server, 'listening')
  const address = server.address()
  return {
    hub,
    server,
    subscribers,
    port: typeof address === 'object' && address !== null ? address.port : 0,
    async stop() {
      hub.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
