import { createServer } from 'node:net'

/*
 * Below the ports that a system gives to outgoing connections: a client that knocks while nobody listens there could
 * be given the very port that it knocks at, and talk to itself.
 */
const FIRST_PORT = 16_200
const PORTS = 200

/** Where to look next: two that look at the same moment must not find the same. */
let next = Math.floor(Math.random() * PORTS)

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < PORTS; tries++) {
    const port = FIRST_PORT + (next++ % PORTS)
    if (await isFree(port)) return port
  }
  throw new Error(`no port from ${FIRST_PORT} to ${FIRST_PORT + PORTS - 1} is free`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}
