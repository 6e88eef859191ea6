import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { until } from './until.ts'

export const HANDSHAKE = {
  Connection: 'Upgrade',
  Upgrade: 'websocket',
  'Sec-WebSocket-Version': '13',
  'Sec-WebSocket-Key': 'AQEBAQEBAQEBAQEBAQEBAQ==',
}

/** A client that knows nothing but its socket, like `nc`. */
export class RawClient {
  readonly socket: Socket
  /** All that came, head included. */
  text = ''
  isClosed = false

  constructor(socket: Socket) {
    this.socket = socket
    socket.on('error', () => {})
    socket.on('data', (bytes) => void (this.text += bytes.toString('latin1')))
    socket.on('close', () => void (this.isClosed = true))
  }

  gets(path: string): this {
    return this.asks('GET', path)
  }

  asks(method: string, path: string, headers: Record<string, string> = {}): this {
    const lines = Object.entries({ Host: 'test', ...headers })
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
    this.socket.write(`${method} ${path} HTTP/1.1\r\n${head}\r\n`)
    return this
  }

  /** Asks for a WebSocket. */
  shakesHands(path: string): this {
    return this.asks('GET', path, HANDSHAKE)
  }

  async sees(text: string): Promise<this> {
    await until(() => this.text.includes(text), `the client to see ${JSON.stringify(text)}`)
    return this
  }

  async isLeft(): Promise<void> {
    await until(() => this.isClosed, 'the server to close the connection')
  }

  get head(): string {
    return this.text.slice(0, this.text.indexOf('\r\n\r\n') + 4)
  }

  get body(): string {
    return this.text.slice(this.head.length)
  }
}

/** @param from the address that it has, one of this machine's. */
export async function rawClient(port: number, from = '127.0.0.1'): Promise<RawClient> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: from })
  await once(socket, 'connect')
  return new RawClient(socket)
}
