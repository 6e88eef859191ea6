import type { Server } from 'node:http'

/** How many connections may wait to be accepted: as many as with Tealight and the floor. */
const BACKLOG = 4096

/** As long as Tealight keeps a connection on which nothing is asked. */
const KEEP_ALIVE_MS = 75_000

/** Listens on a free port of loopback and tells it to the process that started this one. */
export function listen(server: Server): void {
  server.keepAliveTimeout = KEEP_ALIVE_MS
  server.listen({ port: 0, host: '127.0.0.1', backlog: BACKLOG }, () => {
    const address = server.address()
    process.send?.({ port: typeof address === 'object' && address !== null ? address.port : 0 })
  })
  process.on('SIGTERM', () => process.exit(0))
  // Whoever started this one is gone, and did not get to say so.
  process.on('disconnect', () => process.exit(0))
}
