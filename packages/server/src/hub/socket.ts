import { fstatSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { Socket, type SocketConstructorOpts } from 'node:net'
import { TLSSocket } from 'node:tls'

/*
 * The one place that uses what Node does not document: docs/decisions/003-streams-leave-http.md.
 * Each piece is looked for before it is touched; when one is missing the stream stays an HTTP response.
 */

/** A client with nothing in flight is probed after this time, so that a vanished one is found. */
const KEEP_ALIVE_AFTER_MS = 30_000

/** A socket that left HTTP. All of them share their listeners; only the owner differs. */
export class FreedSocket extends Socket {
  owner: SocketOwner | null = null
}

export interface SocketOwner {
  /** Told once, when the connection is closed from either side. */
  socketClosed(): void
}

/**
 * Takes the connection out of a response that was not begun: its handle moves to a fresh socket, and the request, the
 * response, the parser and the old socket become garbage. The HTTP server believes that the client left: the
 * request's abort signal fires, and `server.close()` no longer waits for this connection.
 *
 * @returns null when this connection cannot be taken (TLS, another answer on its way, another Node): use the response.
 */
export function takeSocket(response: ServerResponse): FreedSocket | null {
  const old = response.socket
  if (old === null || !isPlainAndIdle(old)) return null
  const handle = handleOf(old)
  const parser: unknown = Reflect.get(old, 'parser')
  if (handle === null || !canUnconsume(parser)) return null

  parser.unconsume()
  const freed = socketAround(handle)
  if (handleOf(freed) !== handle) return null
  Reflect.set(old, '_handle', null)
  old.destroy()
  return freed
}

/**
 * Lets go of a socket that cannot be taken, for whoever speaks something else than HTTP on it. It drags its parser along,
 * which hears nothing any more: Node takes the handle from it when somebody else listens.
 *
 * @returns null when there is none (any more).
 */
export function detachSocket(response: ServerResponse): Socket | null {
  const { socket } = response
  if (socket === null || !socket.writable) return null
  response.detachSocket(socket)
  socket.removeAllListeners('data')
  keepAwake(socket)
  return socket
}

/**
 * Gives up a response that has no socket yet because an earlier request of the connection is not answered: nobody would
 * tell us that the client left. The earlier answers go out, then the connection ends and the client asks again.
 */
export function leaveQueue(response: ServerResponse): void {
  response.destroy()
  response.once('socket', (socket: Socket) => socket.destroy())
}

/** Bytes that the kernel took from this socket so far: exact where Node shows its queue, else by whole writes. */
export function takenBytes(socket: Socket): number {
  const handle = handleOf(socket)
  return handle === null
    ? socket.bytesWritten - socket.writableLength
    : handle.bytesWritten - handle.writeQueueSize
}

/** The number by which the kernel lists this socket: its inode. Null where Node does not show its descriptor. */
export function socketNumber(socket: Socket): number | null {
  const descriptor: unknown = Reflect.get(handleOf(socket) ?? {}, 'fd')
  return typeof descriptor === 'number' && descriptor >= 0 ? fstatSync(descriptor).ino : null
}

/** libuv's side of a socket. */
interface Handle {
  readonly bytesWritten: number
  readonly writeQueueSize: number
}

/** TLS has its state in the socket that would be lost; bytes of an earlier answer would be lost with the old socket. */
function isPlainAndIdle(socket: Socket): boolean {
  return (
    socket instanceof Socket &&
    !(socket instanceof TLSSocket) &&
    socket.writable &&
    socket.writableLength === 0
  )
}

function handleOf(socket: Socket): Handle | null {
  const handle: unknown = Reflect.get(socket, '_handle')
  return isHandle(handle) ? handle : null
}

function isHandle(value: unknown): value is Handle {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'bytesWritten') === 'number' &&
    typeof Reflect.get(value, 'writeQueueSize') === 'number'
  )
}

/** The HTTP parser reads from the handle directly, past the socket, until it is told to stop. */
function canUnconsume(value: unknown): value is { unconsume(): void } {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'unconsume') === 'function'
  )
}

function socketAround(handle: Handle): FreedSocket {
  const options: SocketConstructorOpts & { handle: Handle } = { handle }
  const socket = new FreedSocket(options)
  socket.on('error', ignore).on('close', tellOwner)
  socket.resume()
  keepAwake(socket)
  return socket
}

function keepAwake(socket: Socket): void {
  socket.setNoDelay(true)
  socket.setKeepAlive(true, KEEP_ALIVE_AFTER_MS)
}

/** `close` follows every error and says all that matters. */
function ignore(): void {}

function tellOwner(this: FreedSocket): void {
  this.owner?.socketClosed()
}
