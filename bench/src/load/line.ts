import { connect, type Socket } from 'node:net'
import type { Ends } from './connection.ts'

/** A kept connection that carries one request at a time. Servers close what is quiet: then the next request opens it anew. */
export class Line {
  readonly #ends: Ends
  #socket: Socket
  #answered: ((status: number) => void) | null = null
  #text = ''

  constructor(ends: Ends) {
    this.#ends = ends
    this.#socket = this.#open()
  }

  /** @returns the status; 0 when the connection broke. */
  ask(request: string): Promise<number> {
    if (!this.#socket.writable) this.#socket = this.#open()
    return new Promise((resolve) => {
      this.#answered = resolve
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #open(): Socket {
    const socket = connect({ host: '127.0.0.1', noDelay: true, ...this.#ends })
    socket.setEncoding('latin1')
    return socket
      .on('data', (text: string) => this.#take(text))
      .on('error', () => {})
      .on('close', () => socket === this.#socket && this.#answer(0))
  }

  #take(text: string): void {
    this.#text += text
    const status = statusOfWhole(this.#text)
    if (status === null) return
    this.#text = ''
    this.#answer(status)
  }

  #answer(status: number): void {
    const answered = this.#answered
    this.#answered = null
    answered?.(status)
  }
}

/** The status of an answer that has come whole; null before. */
function statusOfWhole(answer: string): number | null {
  const headEnd = answer.indexOf('\r\n\r\n')
  if (headEnd < 0) return null
  const head = answer.slice(0, headEnd)
  const length = /^content-length: (\d+)/im.exec(head)?.[1]
  const isWhole =
    length === undefined
      ? answer.endsWith('0\r\n\r\n')
      : answer.length >= headEnd + 4 + Number(length)
  return isWhole ? Number(head.slice(9, 12)) : null
}
