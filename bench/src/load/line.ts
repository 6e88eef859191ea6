import { connect, type Socket } from 'node:net'

/** A kept connection that carries one request at a time. */
export class Line {
  readonly #socket: Socket
  #answered: ((status: number) => void) | null = null
  #text = ''

  constructor(to: { port: number; localAddress: string }) {
    this.#socket = connect({ host: '127.0.0.1', noDelay: true, ...to })
    this.#socket.setEncoding('latin1')
    this.#socket.on('data', (text: string) => this.#take(text))
    this.#socket.on('error', () => {})
    this.#socket.on('close', () => this.#answer(0))
  }

  /** @returns the status; 0 when the connection broke. */
  ask(request: string): Promise<number> {
    return new Promise((resolve) => {
      this.#answered = resolve
      this.#socket.write(request)
    })
  }

  close(): void {
    this.#socket.destroy()
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
