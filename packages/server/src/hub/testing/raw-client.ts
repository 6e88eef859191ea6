import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { until } from './until.ts'

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
    this.socket.write(`GET ${path} HTTP/1.1\r\nHost: test\r\n\r\n`)
    return this
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
