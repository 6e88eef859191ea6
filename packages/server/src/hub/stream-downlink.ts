import { type ServerResponse, validateHeaderName, validateHeaderValue } from 'node:http'
import { Socket } from 'node:net'
import { HEARTBEAT, VISIBLE_HEARTBEAT } from '@tealight/protocol'
import type { Downlink, DownlinkListener, ExtraHeaders } from './downlink.ts'
import {
  type FreedSocket,
  leaveQueue,
  socketNumber,
  type SocketOwner,
  takenBytes,
  takeSocket,
} from './socket.ts'

/** What a beat is: a comment, or an event for clients that are shown no comments. */
export type Beat = 'comment' | 'event'

/**
 * Opens an event stream on a response that was not begun, and sends its head. The route answers with
 * `RESPONSE_ALREADY_SENT` and lets go of the request: for HTTP it is over.
 *
 * @throws {TypeError} when an extra header would break the head.
 */
export function openStreamDownlink(
  response: ServerResponse,
  extra: ExtraHeaders = {},
  beat: Beat = 'comment',
): Downlink {
  for (const [name, value] of Object.entries(extra)) {
    validateHeaderName(name)
    validateHeaderValue(name, value)
  }
  const headers = { ...STREAM_HEADERS, ...extra }
  const socket = takeSocket(response)
  const Kind = beat === 'event' ? VisiblyBeatingDownlink : StreamDownlink
  return socket === null ? onResponse(Kind, response, headers) : onSocket(Kind, socket, headers)
}

/** What browsers and common proxies need to pass a stream on as it comes. */
const STREAM_HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
  'X-Content-Type-Options': 'nosniff',
  Connection: 'close',
}

const BEAT = Buffer.from(HEARTBEAT)
const VISIBLE_BEAT = Buffer.from(VISIBLE_HEARTBEAT)

function onSocket(
  Kind: typeof StreamDownlink,
  socket: FreedSocket,
  headers: ExtraHeaders,
): Downlink {
  const downlink = new Kind(socket)
  socket.owner = downlink
  downlink.gather()
  socket.write(rawHead(headers), 'latin1')
  return downlink
}

function rawHead(headers: ExtraHeaders): string {
  let head = `HTTP/1.1 200 OK\r\nDate: ${new Date().toUTCString()}\r\n`
  for (const [name, value] of Object.entries(headers)) head += `${name}: ${value}\r\n`
  return `${head}\r\n`
}

/** The documented way, at several times the memory: for TLS, and for a Node that we do not know. */
function onResponse(
  Kind: typeof StreamDownlink,
  response: ServerResponse,
  headers: ExtraHeaders,
): Downlink {
  const downlink = new Kind(response)
  response.on('error', () => {}).on('close', () => downlink.socketClosed())
  if (response.socket === null) leaveQueue(response)
  if (!downlink.isClosed) response.writeHead(200, headers).flushHeaders()
  return downlink
}

class StreamDownlink implements Downlink, SocketOwner {
  listener: DownlinkListener | null = null
  readonly #pipe: FreedSocket | ServerResponse

  constructor(pipe: FreedSocket | ServerResponse) {
    this.#pipe = pipe
  }

  write(bytes: Buffer): void {
    if (this.#isOpen) this.#pipe.write(bytes)
  }

  gather(): void {
    if (this.#pipe.writableCorked > 0 || !this.#isOpen) return
    this.#pipe.cork()
    process.nextTick(uncork, this.#pipe)
  }

  beat(): void {
    this.write(BEAT)
  }

  released(): void {}

  end(bytes?: Buffer): void {
    if (bytes !== undefined) this.write(bytes)
    if (this.#isOpen) this.#pipe.end()
  }

  destroy(): void {
    this.#pipe.destroy()
  }

  get backlogBytes(): number {
    return this.#pipe.writableLength
  }

  get takenBytes(): number {
    const socket = this.#socket
    return socket === null ? 0 : takenBytes(socket)
  }

  get socketNumber(): number | null {
    const socket = this.#socket
    return socket === null ? null : socketNumber(socket)
  }

  get isClosed(): boolean {
    return this.#pipe.destroyed
  }

  socketClosed(): void {
    this.listener?.downlinkClosed()
    this.listener = null
  }

  get #socket(): Socket | null {
    return this.#pipe instanceof Socket ? this.#pipe : this.#pipe.socket
  }

  get #isOpen(): boolean {
    return !this.#pipe.writableEnded && !this.#pipe.destroyed
  }
}

/** A class of its own and no field: streams cost nothing for what only some of them do. */
class VisiblyBeatingDownlink extends StreamDownlink {
  override beat(): void {
    this.write(VISIBLE_BEAT)
  }
}

function uncork(pipe: FreedSocket | ServerResponse): void {
  pipe.uncork()
}
