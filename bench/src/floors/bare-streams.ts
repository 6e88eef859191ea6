import { createServer, type Socket } from 'node:net'

/*
 * What a stream costs at least: sockets of `node:net`, with no HTTP, no framework and nothing known about anybody.
 * A connection that begins with GET becomes a stream. The body of a POST goes to all streams; a POST to `/7,last` to the
 * stream of that place and to the newest one.
 */

const HEAD = Buffer.from(
  'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\nevent: live\ndata: {}\n\n',
)
const BODY_FOLLOWS = '\r\n\r\n'
const G = 71
const BACKLOG = 4096
const LINE_MAX = 64

const PLACES = /^POST \/(\d+),last /

const streams: Socket[] = []

const server = createServer({ noDelay: true }, (socket) => {
  socket.once('data', begin).on('error', ignore)
})
server.listen({ port: 0, host: '127.0.0.1', backlog: BACKLOG }, () => {
  process.send?.({ port: portOf(server.address()) })
})
process.on('SIGTERM', () => process.exit(0))

function begin(this: Socket, bytes: Buffer): void {
  if (bytes[0] !== G) return speak(this, bytes)
  streams.push(this)
  this.on('data', ignore).on('close', leave)
  this.write(HEAD)
}

/** A connection that posts does nothing else from then on. Its requests are short: each comes in one piece. */
function speak(socket: Socket, first: Buffer): void {
  tell(socket, first)
  socket.on('data', (bytes) => tell(socket, bytes))
}

function tell(socket: Socket, request: Buffer): void {
  const body = request.subarray(request.indexOf(BODY_FOLLOWS) + BODY_FOLLOWS.length)
  const place = PLACES.exec(request.toString('latin1', 0, LINE_MAX))?.[1]
  if (place === undefined) for (const stream of streams) stream.write(body)
  else for (const stream of [streams[Number(place)], streams.at(-1)]) stream?.write(body)
  socket.write('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
}

function leave(this: Socket): void {
  streams.splice(streams.indexOf(this), 1)
}

function ignore(): void {}

function portOf(address: ReturnType<typeof server.address>): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}
