import { faye, fayePolling, floor, nchan, socketIo, socketIoPolling, ws } from './others.ts'
import { tealight, tealightUnstored } from './own.ts'
import type { System } from './system.ts'

/** All that are measured, in the order of the table. */
export const systems: readonly System[] = [
  floor,
  tealight,
  tealightUnstored,
  ws,
  socketIo,
  socketIoPolling,
  faye,
  fayePolling,
  nchan,
]
