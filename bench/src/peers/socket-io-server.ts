import { createServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import { listen } from './listen.ts'

/*
 * A chat over socket.io 4: a room for each visitor and one for the agents. As its documentation advises for many
 * connections, the first request of each session is let go. Nothing is compressed.
 */

interface Message {
  visitor: number
  text: string
}

interface Announcement {
  text: string
}

interface FromClients {
  message(message: Message): void
  announcement(announcement: Announcement): void
}

const server = createServer()
const io = new Server<FromClients, FromClients>(server, {
  serveClient: false,
  perMessageDeflate: false,
  httpCompression: false,
})
io.engine.on('connection', (session: { request: unknown }) => {
  session.request = null
})
io.on('connection', welcome)
listen(server)

function welcome(socket: Socket<FromClients, FromClients>): void {
  const { visitor, agent } = socket.handshake.auth
  if (visitor !== undefined) void socket.join(roomOf(Number(visitor)))
  if (agent === true) void socket.join('agents')
  socket.on('message', passOn)
  socket.on('announcement', tellAll)
}

function passOn(message: Message): void {
  io.to(roomOf(message.visitor)).to('agents').emit('message', message)
}

function tellAll(announcement: Announcement): void {
  io.emit('announcement', announcement)
}

function roomOf(visitor: number): string {
  return `visitor:${visitor}`
}
