import { once } from 'node:events'
import { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { visitorCursors } from './delivery/cursor.ts'
import { REPLACED } from './delivery/frames.ts'
import { Presence } from './delivery/presence.ts'
import { publishCommit } from './delivery/publish.ts'
import { rememberSessions } from './http/agent/sessions.ts'
import type { House } from './http/env.ts'
import { createMetrics } from './http/metrics.ts'
import type { BuiltParts } from './http/public/pages.ts'
import { routes } from './http/routes.ts'
import { Hub } from './hub/hub.ts'
import { StreamLimits } from './hub/stream-limits.ts'
import type { Store } from './store/store.ts'

/** The running whole: store, hub and doors. */
export interface App {
  /**
   * Listens.
   *
   * @returns the origin under which it can be reached on this machine.
   * @throws {Error} with the system's code when the port or the address can't be had.
   */
  listen(port: number, host: string): Promise<string>
  /** Every door with its method and its path pattern. */
  readonly routes: readonly { method: string; path: string }[]
  /** Tells the streams to move on, finishes what is under way, closes the store. */
  stop(): Promise<void>
}

export interface AppParts {
  config: Config
  store: Store
  log: Logger
  built: BuiltParts
  now?: () => number
}

/** Streams that leave one after the other need about this long each for their reconnects not to come at once. */
const DRAIN_MS_PER_STREAM = 2
/** How many connections may wait to be accepted: a restart brings everybody back at once. */
const BACKLOG = 4096
/** Longer than the idle time of the proxies in front, which must never write into a connection that we close. */
const KEEP_ALIVE_MS = 75_000

/** How long requests that are under way may take to finish when the server stops. */
const FINISH_MS = 5_000

/** Joins the parts. The tests use it as `main` does. */
export async function createApp({
  config,
  store,
  log,
  built,
  now = Date.now,
}: AppParts): Promise<App> {
  const hub = new Hub({
    heartbeatMs: config.heartbeatMs,
    streamMs: config.streamMs,
    maxBacklogBytes: config.limits.streamBacklogBytes,
  })
  const presence = new Presence(hub, now)
  const cursors = visitorCursors(await store.directory.secret())
  store.journal.onCommit((commit) => publishCommit(hub, cursors, commit))
  let isDraining = false

  const house: House = {
    config,
    store,
    hub,
    streamLimits: streamLimitsOf(config),
    presence,
    sessions: rememberSessions(store),
    visitorCursors: cursors,
    metrics: createMetrics(hub, store.journal),
    log,
    now,
    isDraining: () => isDraining,
  }
  const doors = routes(house, built)
  const server = createAdaptorServer({ fetch: doors.fetch })
  if (!(server instanceof Server)) throw new Error('the adaptor made another kind of server')
  server.keepAliveTimeout = KEEP_ALIVE_MS

  return {
    routes: doors.routes,
    async listen(port, host) {
      server.listen({ port, host, backlog: BACKLOG })
      await once(server, 'listening')
      return originOf(server.address(), host)
    },
    async stop() {
      isDraining = true
      const closed = new Promise((resolve) => server.close(resolve))
      await hub.drain(Math.min(config.drainMs, hub.stats().open * DRAIN_MS_PER_STREAM))
      server.closeIdleConnections()
      const impatience = setTimeout(() => server.closeAllConnections(), FINISH_MS)
      await closed
      clearTimeout(impatience)
      presence.stop()
      await store.close()
    },
  }
}

function streamLimitsOf({ limits }: Config): StreamLimits {
  const { streamsPerVisitor, streamsPerSite, streamsPerAddress } = limits
  return new StreamLimits(
    { perVisitor: streamsPerVisitor, perSite: streamsPerSite, perAddress: streamsPerAddress },
    REPLACED,
  )
}

function originOf(address: AddressInfo | string | null, host: string): string {
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const isAnywhere = host === '0.0.0.0' || host === '::'
  return `http://${isAnywhere ? 'localhost' : host}:${port}`
}
