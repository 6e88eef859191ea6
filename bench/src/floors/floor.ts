import { once } from 'node:events'
import { probed } from '../product/tealight.ts'
import type { ProbeDeeds } from '../processes/probe.ts'
import { type Remote, startRemote } from '../processes/remote.ts'

/** A bare server of `node:net`, beside which the product is measured. */
export interface Floor {
  port: number
  remote: Remote<ProbeDeeds>
}

export async function startFloor(): Promise<Floor> {
  const remote = startRemote<ProbeDeeds>('../floors/bare-streams.js', { execArgv: probed() })
  const [message]: unknown[] = await once(remote.child, 'message')
  if (typeof message === 'object' && message !== null && 'port' in message) {
    return { port: Number(message.port), remote }
  }
  throw new Error('the floor did not start')
}
