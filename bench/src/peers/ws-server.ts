import { createServer, type IncomingMessage } from 'node:http'
import { type RawData, WebSocket, WebSocketServer } from 'ws'
import { listen } from './listen.ts'

/*
 * A chat over ws 8, as its README has it: no compression, a ping every 30 s for those that are gone without a word.
 */

const PING_MS = 30_000

interface Said {
  /** Null: it is for everybody. */
  visitor: number | null
}

class ChatSocket extends WebSocket {
  isAlive = true
}

const visitors = new Map<number, ChatSocket>()
const agents = new Set<ChatSocket>()

const server = createServer()
const sockets = new WebSocketServer({ server, perMessageDeflate: false, WebSocket: ChatSocket })
sockets.on('connection', welcome)
setInterval(ping, PING_MS)
listen(server)

function welcome(socket: ChatSocket, request: IncomingMessage): void {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  socket.on('error', ignore).on('pong', answered)
  if (pathname === '/sender') socket.on('message', passOn)
  else if (pathname === '/agent') join(socket, agents)
  else joinAs(socket, Number(searchParams.get('id')))
}

function join(socket: ChatSocket, group: Set<ChatSocket>): void {
  group.add(socket)
  socket.on('close', () => group.delete(socket))
}

function joinAs(socket: ChatSocket, visitor: number): void {
  visitors.set(visitor, socket)
  socket.on('close', () => visitors.delete(visitor))
}

function passOn(message: RawData): void {
  if (!Buffer.isBuffer(message)) return
  const text = message.toString()
  const { visitor } = readSaid(text)
  if (visitor === null) for (const each of sockets.clients) send(each, text)
  else {
    send(visitors.get(visitor), text)
    for (const agent of agents) send(agent, text)
  }
}

function readSaid(text: string): Said {
  const said: unknown = JSON.parse(text)
  const isForOne = typeof said === 'object' && said !== null && 'visitor' in said
  return { visitor: isForOne ? Number(said.visitor) : null }
}

function send(socket: ChatSocket | undefined, text: string): void {
  if (socket?.readyState === WebSocket.OPEN) socket.send(text)
}

function ping(): void {
  for (const socket of sockets.clients) {
    if (!socket.isAlive) socket.terminate()
    else {
      socket.isAlive = false
      socket.ping()
    }
  }
}

function answered(this: WebSocket): void {
  if (this instanceof ChatSocket) this.isAlive = true
}

function ignore(): void {}
