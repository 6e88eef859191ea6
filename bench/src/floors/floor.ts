import { serve, type Served } from '../processes/served.ts'

/** A bare server of `node:net`, beside which the product is measured. */
export type Floor = Served

export function startFloor(): Promise<Floor> {
  return serve('../floors/bare-streams.js')
}
