import type { Environment } from '../environment.ts'
import { fetchFrames } from './fetch-frames.ts'
import type { Transport } from './transport.ts'

/** The first rung: `fetch`, its response read as it comes. */
export function streamingFetch(environment: Environment): Transport {
  return (request, listener) => fetchFrames(environment, request, listener)
}
