import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { Admission } from './admission/admission.ts'
import { LoopLag } from './admission/loop-lag.ts'
import { Pace } from './admission/pace.ts'
import { ReturnTimes } from './admission/return-times.ts'
import type { Config } from './config.ts'
import { type Countries, NOWHERE } from './countries/countries.ts'
import { Availability } from './delivery/availability.ts'
import { visitorCursors } from './delivery/cursor.ts'
import { REPLACED } from './delivery/frames.ts'
import { Presence } from './delivery/presence.ts'
import { publishCommit } from './delivery/publish.ts'
import { QueuePlaces } from './delivery/queue-places.ts'
import { ReplyTimes } from './delivery/reply-times.ts'
import { SessionWatch } from './delivery/session-watch.ts'
import { Visits } from './delivery/visits.ts'
import { Wallboard } from './delivery/wallboard.ts'
import { FactKeeper } from './reports/fact-keeper.ts'
import { Turns } from './reports/turns.ts'
import { type PushGate, publicGate } from './push/gate.ts'
import { startPushing } from './push/start-pushing.ts'
import { startRouting } from './routing/start-routing.ts'
import { rememberSessions } from './http/agent/sessions.ts'
import { noteVisits } from './commands/note-visits.ts'
import { withdrawFile } from './commands/withdraw-file.ts'
import { FileDisk } from './files/disk.ts'
import { sweepUnsentFiles } from './files/sweep.ts'
import type { House } from './http/env.ts'
import { createMetrics } from './http/metrics.ts'
import type { BuiltParts } from './http/public/pages.ts'
import { ReadyAnswers } from './http/ready-answers.ts'
import { routes } from './http/routes.ts'
import { createHttpServer } from './http/server.ts'
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
  /** None unless given. */
  countries?: Countries
  log: Logger
  built: BuiltParts
  now?: () => number
  /** Where notes for browsers may be sent: public addresses, unless a test has a push service of its own. */
  pushGate?: PushGate
}

/** What it costs to let a stream go, several times over: whatever else is under way goes on meanwhile. */
const DRAIN_MS_PER_STREAM = 0.2
/** How many connections may wait to be accepted: a restart brings everybody back at once. */
const BACKLOG = 4096

/** How long requests that are under way may take to finish when the server stops. */
const FINISH_MS = 5_000
const LOOK_FOR_IDLE_EVERY_MS = 20

/** Joins the parts. The tests use it as `main` does. */
export async function createApp({
  config,
  store,
  countries = NOWHERE,
  log,
  built,
  now = Date.now,
  pushGate = publicGate,
}: AppParts): Promise<App> {
  const hub = new Hub({
    heartbeatMs: config.heartbeatMs,
    streamMs: config.streamMs,
    maxBacklogBytes: config.limits.streamBacklogBytes,
  })
  const lag = new LoopLag()
  const admission = admissionBy(lag)
  const told = await whatIsTold(hub, { store, log, now, config, gate: pushGate })
  const disk = new FileDisk(join(config.dataDir, 'files'))
  const cursors = visitorCursors(await store.directory.secret())
  store.journal.onCommit((commit) => publishCommit(hub, cursors, commit))
  let isDraining = false

  const house: House = {
    config,
    store,
    countries,
    hub,
    streamLimits: streamLimitsOf(config),
    admission,
    places: new WeakMap(),
    ...told.house,
    disk,
    sessions: rememberSessions(store),
    visitorCursors: cursors,
    metrics: createMetrics(hub, store.journal, admission),
    ready: new ReadyAnswers(),
    log,
    now,
    isDraining: () => isDraining,
  }
  const stopSweeping = sweepFiles(house)
  const doors = routes(house, built)
  const server = createHttpServer(house, doors)

  return {
    routes: doors.routes,
    async listen(port, host) {
      server.listen({ port, host, backlog: BACKLOG })
      await once(server, 'listening')
      return originOf(server.address(), host)
    },
    async stop() {
      isDraining = true
      stopSweeping()
      await hub.drain(Math.min(config.drainMs, hub.stats().open * DRAIN_MS_PER_STREAM))
      await closeServer(server)
      for (const part of [lag, countries, told]) part.stop()
      await store.close()
    },
  }
}

function sweepFiles({ store, disk, log, now }: House): () => void {
  return sweepUnsentFiles(
    {
      find: (before, limit) => store.directory.unsentFiles(before, limit),
      forget: async (file) => (await withdrawFile(store.journal, file)) === 'free',
      remove: (place) => disk.remove(place),
      onFault: (error) => log.error({ error }, 'unsent files could not be taken away'),
    },
    now,
  )
}

/** What all of it stands on. */
interface Around {
  store: Store
  log: Logger
  now: () => number
  config: Config
  gate: PushGate
}

/** What visitors and agents are told without anybody having written, and what is brought to agents. */
async function whatIsTold(hub: Hub, { store, log, now, config, gate }: Around) {
  const presence = new Presence(hub, now)
  const replyTimes = new ReplyTimes(store, now)
  const availability = new Availability({ hub, presence, replyTimes, journal: store.journal, now })
  const queuePlaces = new QueuePlaces(hub, store, now)
  const onFault = (error: unknown) => log.error({ error }, 'the routing is hindered')
  const wallboard = new Wallboard(hub, store, now)
  const onUnkept = (error: unknown) => log.warn({ error }, 'how visitors come could not be kept')
  const visits = new Visits((sights) => noteVisits(store.journal, sights), now, onUnkept)
  const sessionWatch = new SessionWatch(hub, store, onFault)
  const routing = startRouting({ store, presence, wallboard, now, onFault })
  const push = await startPushing({ store, presence, gate, config, log, now })
  const facts = new FactKeeper(store, (error) => log.error({ error }, 'reports are hindered'))
  return {
    house: {
      presence,
      visits,
      availability,
      queuePlaces,
      wallboard,
      sessionWatch,
      facts,
      reportTurns: new Turns(),
      push,
    },
    stop() {
      const heard = [presence, visits, sessionWatch]
      const told = [push, facts, routing, availability, queuePlaces, wallboard]
      for (const part of [...heard, ...told]) part.stop()
    },
  }
}

/** Takes no new connection, and closes each that there is as soon as nothing is under way on it. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  const looking = setInterval(() => server.closeIdleConnections(), LOOK_FOR_IDLE_EVERY_MS)
  const impatience = setTimeout(() => server.closeAllConnections(), FINISH_MS)
  await closed
  clearInterval(looking)
  clearTimeout(impatience)
}

function streamLimitsOf({ limits }: Config): StreamLimits {
  const { streamsPerVisitor, streamsPerSite, streamsPerAddress } = limits
  return new StreamLimits(
    { perVisitor: streamsPerVisitor, perSite: streamsPerSite, perAddress: streamsPerAddress },
    REPLACED,
  )
}

function admissionBy(lag: LoopLag): Admission {
  const surroundings = {
    isLate: () => lag.isLate,
    soon: (run: () => void) => void setImmediate(run),
    nowMs: () => performance.now(),
  }
  return new Admission(surroundings, {
    pace: new Pace(),
    returnTimes: new ReturnTimes(Math.random),
  })
}

function originOf(address: AddressInfo | string | null, host: string): string {
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const isAnywhere = host === '0.0.0.0' || host === '::'
  return `http://${isAnywhere ? 'localhost' : host}:${port}`
}
