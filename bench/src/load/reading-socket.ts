import { connect, type Socket } from 'node:net'

/** Whoever counts what comes. One for all sockets: there are too many of these for a closure each. */
export interface Listener {
  live(): void
  /** Whole frames, unless one of them is still coming: then it follows with the next bytes. */
  frames(socket: ReadingSocket, bytes: Buffer): void
  lost(): void
}

/** One open stream, read with as little work as possible: nothing is parsed but the end of a frame. */
export interface ReadingSocket extends Socket {
  listener: Listener
  isLive: boolean
  /** The beginning of a frame whose end has not come. */
  rest: Buffer | null
  /** For the listener: the newest broadcast that was counted here. */
  round: number
}

const LIVE = 'event: live\n'
const LINE_FEED = 10
/** Where the first digit of the status stands in `HTTP/1.1 200 OK`. */
const STATUS_AT = 9
const TWO = 50

/** Connects and asks; `listener.live` is called once the stream says so. */
export function readStream(
  to: { port: number; localAddress: string },
  request: string,
  listener: Listener,
): ReadingSocket {
  const socket = Object.assign(connect({ host: '127.0.0.1', noDelay: true, ...to }), {
    listener,
    isLive: false,
    rest: null,
    round: 0,
  })
  socket.on('data', take).on('error', ignore).on('close', leave)
  socket.write(request)
  return socket
}

function take(this: ReadingSocket, bytes: Buffer): void {
  const all = this.rest === null ? bytes : Buffer.concat([this.rest, bytes])
  this.rest = null
  if (!this.isLive) return begin(this, all)
  if (endsFrame(all)) return this.listener.frames(this, all)
  const lastEnd = all.lastIndexOf('\n\n')
  const whole = lastEnd < 0 ? 0 : lastEnd + 2
  this.rest = all.subarray(whole)
  if (whole > 0) this.listener.frames(this, all.subarray(0, whole))
}

/** The catch-up may be long and come in pieces. */
function begin(socket: ReadingSocket, bytes: Buffer): void {
  if (bytes[STATUS_AT] !== TWO) throw new Error(`no stream was opened: ${bytes.toString()}`)
  if (!bytes.includes(LIVE)) {
    socket.rest = bytes
    return
  }
  socket.isLive = true
  socket.listener.live()
}

function endsFrame(bytes: Buffer): boolean {
  return bytes[bytes.length - 1] === LINE_FEED && bytes[bytes.length - 2] === LINE_FEED
}

function ignore(): void {}

function leave(this: ReadingSocket): void {
  this.listener.lost()
}
