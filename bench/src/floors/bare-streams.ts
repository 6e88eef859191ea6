import { createServer, type Socket } from 'node:net'

/*
 * What a stream costs at least: sockets of `node:net`, with no HTTP, no framework and nothing known about anybody.
 * A connection that begins with GET becomes a stream; the body of a POST goes to all streams.
 */

const HEAD = Buffer.from(
  'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\nevent: live\ndata: {}\n\n',
)
const BODY_FOLLOWS = '\r\n\r\n'
const G = 71
const BACKLOG = 4096

const streams = new Set<Socket>()

const server = createServer({ noDelay: true }, (socket) => {
  socket.once('data', begin).on('error', ignore)
})
server.listen({ port: 0, host: '127.0.0.1', backlog: BACKLOG }, () => {
  process.send?.({ port: portOf(server.address()) })
})
process.on('SIGTERM', () => process.exit(0))

function begin(this: Socket, bytes: Buffer): void {
  if (bytes[0] !== G)
    return tell(this, bytes.subarray(bytes.indexOf(BODY_FOLLOWS) + BODY_FOLLOWS.length))
  streams.add(this)
  this.on('data', ignore).on('close', leave)
  this.write(HEAD)
}

function tell(socket: Socket, body: Buffer): void {
  for (const stream of streams) stream.write(body)
  socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n')
}

function leave(this: Socket): void {
  streams.delete(this)
}

function ignore(): void {}

function portOf(address: ReturnType<typeof server.address>): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}
