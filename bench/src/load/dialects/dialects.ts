import type { DialectName, PeerDialectName } from '../requests.ts'
import type { Dialect, PeerDialect } from './dialect.ts'
import { faye, fayePolling } from './faye.ts'
import { floor } from './floor.ts'
import { nchan } from './nchan.ts'
import { socketIo, socketIoPolling } from './socket-io.ts'
import { tealight } from './tealight.ts'
import { ws } from './ws.ts'

export const peerDialects: Record<PeerDialectName, PeerDialect> = {
  floor,
  ws,
  socketIo,
  socketIoPolling,
  faye,
  fayePolling,
  nchan,
}

const dialects: Record<DialectName, Dialect> = { tealight, ...peerDialects }

/** How one speaks at this door. */
export function dialectOf({ dialect = 'tealight' }: { dialect?: DialectName }): Dialect {
  return dialects[dialect]
}
