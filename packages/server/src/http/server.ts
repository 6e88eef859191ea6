import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Crowd } from '../admission/crowd.ts'
import { filesLeft } from '../admission/open-files.ts'
import { answerOfFullHouse, entrance } from './entrance.ts'
import type { House } from './env.ts'
import type { routes } from './routes.ts'

/** Longer than the idle time of the proxies in front, which must never write into a connection that we close. */
const KEEP_ALIVE_MS = 75_000
/** Who connects and says nothing holds a file that somebody else may need. */
const HEAD_WITHIN_MS = 15_000
/** Also for a body that comes over a poor line. */
const REQUEST_WITHIN_MS = 60_000
const LOOK_FOR_LATE_EVERY_MS = 5_000
/** On which nothing moved for so many beats, though an answer is under way: nobody takes it. */
const STUCK_BEATS = 3
const STUCK_MIN_MS = 10_000

/** The HTTP server: the entrance, and behind it the doors. */
export function createHttpServer(house: House, doors: ReturnType<typeof routes>): Server {
  const { config, hub, admission, places, ready, isDraining } = house
  const openDoors = getRequestListener(doors.fetch)
  const listener = entrance(
    { admission, places, isDraining, crowd: () => crowd },
    (incoming, outgoing) => ready.answer(incoming, outgoing) || openDoors(incoming, outgoing),
  )
  const server = createServer(
    {
      keepAliveTimeout: KEEP_ALIVE_MS,
      headersTimeout: HEAD_WITHIN_MS,
      requestTimeout: REQUEST_WITHIN_MS,
      connectionsCheckingInterval: LOOK_FOR_LATE_EVERY_MS,
    },
    listener,
  )
  server.timeout = Math.max(STUCK_BEATS * config.heartbeatMs, STUCK_MIN_MS)
  const crowd = new Crowd(server, filesLeft(), () => hub.stats().open, answerOfFullHouse)
  return server
}
