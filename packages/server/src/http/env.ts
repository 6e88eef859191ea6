import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Logger } from 'pino'
import type { Admission } from '../admission/admission.ts'
import type { Config } from '../config.ts'
import type { Countries } from '../countries/countries.ts'
import type { Cursors } from '../delivery/cursor.ts'
import type { Availability } from '../delivery/availability.ts'
import type { Presence } from '../delivery/presence.ts'
import type { QueuePlaces } from '../delivery/queue-places.ts'
import type { SessionWatch } from '../delivery/session-watch.ts'
import type { Visits } from '../delivery/visits.ts'
import type { Wallboard } from '../delivery/wallboard.ts'
import type { AgentRecord, SiteRecord, VisitorRecord } from '../domain/entities.ts'
import type { FactKeeper } from '../reports/fact-keeper.ts'
import type { Turns } from '../reports/turns.ts'
import type { FileDisk } from '../files/disk.ts'
import type { Hub } from '../hub/hub.ts'
import type { StreamLimits } from '../hub/stream-limits.ts'
import type { Store } from '../store/store.ts'
import type { Sessions } from './agent/sessions.ts'
import type { Places } from './entrance.ts'
import type { Metrics } from './metrics.ts'
import type { ReadyAnswers } from './ready-answers.ts'

/** What the doors stand on. */
export interface House {
  config: Config
  store: Store
  countries: Countries
  hub: Hub
  streamLimits: StreamLimits
  admission: Admission
  places: Places
  presence: Presence
  visits: Visits
  disk: FileDisk
  availability: Availability
  queuePlaces: QueuePlaces
  wallboard: Wallboard
  sessionWatch: SessionWatch
  facts: FactKeeper
  /** By what browsers know this server, and which addresses it sends to. */
  push: { publicKey: string; admits: (endpoint: URL) => boolean }
  reportTurns: Turns
  sessions: Sessions
  visitorCursors: Cursors
  metrics: Metrics
  ready: ReadyAnswers
  log: Logger
  now: () => number
  /** True once the server is about to stop: no new stream is opened any more. */
  isDraining: () => boolean
}

/** What every request carries. */
export interface Env {
  Bindings: HttpBindings
  Variables: { requestId: string; address: string; log: Logger }
}

/** What a door's helpers may look at, whoever asks. */
export type Asked<Of extends Env = Env> = Pick<Context<Of>, 'req' | 'env' | 'var'>

/** A request of a page of a site. */
export interface SiteEnv extends Env {
  Variables: Env['Variables'] & { site: SiteRecord }
}

/** A request of a visitor whose token is known. */
export interface VisitorEnv extends Env {
  Variables: SiteEnv['Variables'] & { visitor: VisitorRecord }
}

/** A request of an agent who is signed in. */
export interface AgentEnv extends Env {
  Variables: Env['Variables'] & { agent: AgentRecord; sessionHash: string }
}
