import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { HEARTBEAT } from '@tealight/protocol'
import { WebSocket, WebSocketServer } from 'ws'
import type { Downlink, DownlinkListener } from './downlink.ts'
import { detachSocket, leaveQueue, socketNumber, takenBytes, takeSocket } from './socket.ts'

/**
 * Answers a WebSocket handshake that came as an ordinary request, and sends what a stream would send, each write as one
 * text message. Nothing is expected to come up: whoever sends a message is closed with 1008.
 *
 * Node's `upgrade` event is left alone: once anybody listens to it, every request that offers an upgrade loses its HTTP,
 * also the h2c that some clients offer with each request.
 *
 * @returns null when there is nobody left to answer, or it was no handshake.
 */
export function openWebSocketDownlink(
  request: IncomingMessage,
  response: ServerResponse,
): Downlink | null {
  const socket = takeSocket(response) ?? detachSocket(response)
  if (socket === null) {
    leaveQueue(response)
    return null
  }
  let downlink: WebSocketDownlink | null = null
  handshakes.handleUpgrade(request, socket, NOTHING_READ, (webSocket) => {
    downlink = new WebSocketDownlink(webSocket, socket)
    webSocket.downlink = downlink
    webSocket.on('message', refuseMessage).on('error', ignore).on('close', tellDownlink)
  })
  return downlink
}

/** What may come up before it is refused; control frames have 125 bytes at most. */
const MAX_UPWARD_BYTES = 1024

const NORMAL_CLOSURE = 1000
const POLICY_VIOLATION = 1008

const NOTHING_READ = Buffer.alloc(0)
const BEAT = Buffer.from(HEARTBEAT)
const AS_TEXT = { binary: false }

/** All of them share their listeners; only the downlink differs. */
class DownWebSocket extends WebSocket {
  downlink: WebSocketDownlink | null = null
}

const handshakes = new WebSocketServer({
  noServer: true,
  WebSocket: DownWebSocket,
  maxPayload: MAX_UPWARD_BYTES,
  perMessageDeflate: false,
  clientTracking: false,
})

class WebSocketDownlink implements Downlink {
  listener: DownlinkListener | null = null
  readonly #webSocket: WebSocket
  readonly #socket: Socket

  constructor(webSocket: WebSocket, socket: Socket) {
    this.#webSocket = webSocket
    this.#socket = socket
  }

  /** Without a mask and without compression these very bytes go out, behind a header of their own. */
  write(bytes: Buffer): void {
    if (this.#webSocket.readyState === WebSocket.OPEN) this.#webSocket.send(bytes, AS_TEXT)
  }

  gather(): void {}

  beat(): void {
    this.write(BEAT)
  }

  released(): void {}

  end(bytes?: Buffer): void {
    if (bytes !== undefined) this.write(bytes)
    this.#webSocket.close(NORMAL_CLOSURE)
  }

  destroy(): void {
    this.#webSocket.terminate()
  }

  get backlogBytes(): number {
    return this.#socket.writableLength
  }

  get takenBytes(): number {
    return takenBytes(this.#socket)
  }

  get socketNumber(): number | null {
    return socketNumber(this.#socket)
  }

  get isClosed(): boolean {
    return this.#webSocket.readyState === WebSocket.CLOSED
  }

  closed(): void {
    this.listener?.downlinkClosed()
    this.listener = null
  }
}

function refuseMessage(this: WebSocket): void {
  this.close(POLICY_VIOLATION, 'Nothing is read here: send requests.')
}

/** `close` follows every error and says all that matters. */
function ignore(): void {}

function tellDownlink(this: WebSocket): void {
  if (this instanceof DownWebSocket) this.downlink?.closed()
}
