import type { PeerSender } from '../load/dialects/dialect.ts'
import { peerDialects } from '../load/dialects/dialects.ts'
import type { PeerDialectName } from '../load/requests.ts'
import { type Meter, meterInside } from '../processes/meter.ts'
import { serve } from '../processes/served.ts'
import { startReaders, startSenders } from '../product/town.ts'
import { nginxMissing, startNginx } from './nginx.ts'
import { isNeverMissing, type Standing, type System } from './system.ts'

/** A server with its own way of speaking. */
interface Peer {
  port: number
  meter: Meter
  stop(): Promise<void>
}

export const floor = system('floor', 'bare sockets', 'floor', '../floors/bare-streams.js')
export const ws = system('ws', 'ws 8', 'ws', '../peers/ws-server.js')

const SOCKET_IO = '../peers/socket-io-server.js'
export const socketIo = system('socket.io', 'socket.io 4, WebSocket', 'socketIo', SOCKET_IO)
export const socketIoPolling = system(
  'socket.io-polling',
  'socket.io 4, polling',
  'socketIoPolling',
  SOCKET_IO,
)

const FAYE = '../peers/faye-server.js'
export const faye = system('faye', 'faye 1.4, WebSocket', 'faye', FAYE)
export const fayePolling = system('faye-polling', 'faye 1.4, polling', 'fayePolling', FAYE)

export const nchan: System = {
  name: 'nchan',
  title: 'nginx with nchan',
  stored: 'in memory',
  missing: nginxMissing,
  start: async (visitors) => inhabit('nchan', await startNginx(visitors)),
}

/** A program of ours around a library. */
function system(name: string, title: string, dialect: PeerDialectName, program: string): System {
  return {
    name,
    title,
    stored: 'no',
    missing: isNeverMissing,
    async start() {
      const { port, remote } = await serve(program)
      const meter = meterInside(remote)
      return inhabit(dialect, { port, meter, stop: () => remote.stop() })
    },
  }
}

function inhabit(dialect: PeerDialectName, { port, meter, stop }: Peer): Standing {
  const [readers, senders] = [startReaders(), startSenders()]
  const door = { port, siteKey: '', dialect }
  // Opened with the first announcement, which only warms up.
  let announcer: Promise<PeerSender> | null = null
  return {
    door,
    cookie: '',
    meter,
    readers,
    senders,
    async tellAll(text) {
      announcer ??= peerDialects[dialect].openSender(door, 0)
      const status = await (await announcer).tellAll(text)
      if (status < 200 || status >= 300) throw new Error(`an announcement was met with ${status}`)
    },
    async stop() {
      const opened = await announcer
      opened?.close()
      await Promise.all([readers.stop(), senders.stop(), stop()])
    },
  }
}
