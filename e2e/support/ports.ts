import { createServer } from 'node:net'

/*
 * Below the ports that a system gives to outgoing connections: a client that knocks while nobody listens there could
 * be given the very port that it knocks at, and talk to itself.
 */
const FIRST_PORT = 16_200
const PORTS = 200

/** Workers that run beside each other have ports of their own: what one has found free the other must not take. */
const worker = Number(process.env['TEST_PARALLEL_INDEX'] ?? process.env['VITEST_POOL_ID'] ?? 0)
const first = FIRST_PORT + worker * PORTS

/** Where to look next: two that look at the same moment must not find the same. */
let next = Math.floor(Math.random() * PORTS)

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < PORTS; tries++) {
    const port = first + (next++ % PORTS)
    if (await isFree(port)) return port
  }
  throw new Error(`no port from ${first} to ${first + PORTS - 1} is free`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, () => probe.close(() => resolve(true)))
  })
}
