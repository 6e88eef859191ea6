import { Connection, type Ends } from './connection.ts'
import { upgradeRequest } from './requests.ts'

const HEAD_END = '\r\n\r\n'
const SWITCHING = 'HTTP/1.1 101'

const TEXT = 0x81
const CLOSE = 0x88
const PING = 0x89
const PONG = 0x8a
const MASKED = 0x80
const LENGTH_16 = 126
const LENGTH_64 = 127
const MASK_BYTES = 4

/** The client's end of a WebSocket: text messages, whole ones. Extensions are not offered. */
export abstract class WebSocketConnection extends Connection {
  #isUpgraded = false

  constructor(ends: Ends, path: string) {
    super(ends)
    this.write(upgradeRequest(ends.port, path))
  }

  say(text: string): void {
    this.write(frame(TEXT, Buffer.from(text)))
  }

  protected abstract opened(): void

  protected abstract message(payload: Buffer): void

  protected take(bytes: Buffer): number {
    return this.#isUpgraded ? this.#takeFrame(bytes) : this.#takeHead(bytes)
  }

  #takeHead(bytes: Buffer): number {
    const end = bytes.indexOf(HEAD_END)
    if (end < 0) return 0
    if (!bytes.toString('latin1').startsWith(SWITCHING))
      throw new Error(`no WebSocket was opened: ${bytes.toString()}`)
    this.#isUpgraded = true
    this.opened()
    return end + HEAD_END.length
  }

  #takeFrame(bytes: Buffer): number {
    const [start, length] = readLength(bytes)
    if (bytes.length < start + length) return 0
    const payload = bytes.subarray(start, start + length)
    if (bytes[0] === TEXT) this.message(payload)
    else if (bytes[0] === PING) this.write(frame(PONG, payload))
    else if (bytes[0] === CLOSE) this.destroy()
    else throw new Error(`a frame of a kind that is not expected: ${bytes[0]}`)
    return start + length
  }
}

/** Where the payload starts and how long it is. Infinite while that has not come. */
function readLength(bytes: Buffer): [start: number, length: number] {
  const short = bytes[1] ?? LENGTH_64
  if (short < LENGTH_16) return [2, short]
  const start = short === LENGTH_16 ? 4 : 10
  if (bytes.length < start) return [start, Infinity]
  return [start, short === LENGTH_16 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))]
}

/** Clients have to mask; with a mask of noughts the payload stays as it is. */
function frame(kind: number, payload: Buffer): Buffer {
  const isShort = payload.length < LENGTH_16
  const head = Buffer.alloc((isShort ? 2 : 4) + MASK_BYTES)
  head[0] = kind
  head[1] = MASKED | (isShort ? payload.length : LENGTH_16)
  if (!isShort) head.writeUInt16BE(payload.length, 2)
  return Buffer.concat([head, payload])
}
