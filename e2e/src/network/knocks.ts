import { connect, type Socket } from 'node:net'
import type { Server } from '../../support/server.ts'

/** What somebody was answered who wanted a stream: null when the connection was closed without a word. */
export interface Knock {
  socket: Socket
  status: number | null
  retryAfter: number | null
}

/** So many connections, each of which asks for a stream and keeps it. Resolves when all have an answer. */
export function knockOften(server: Server, token: string, count: number): Promise<Knock[]> {
  return Promise.all(Array.from({ length: count }, () => knock(server, token)))
}

function knock({ port }: Server, token: string): Promise<Knock> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    const answered = (text: string) => {
      const [, status = null] = /^HTTP\/1.1 (\d+)/.exec(text) ?? []
      const [, retryAfter = null] = /^retry-after: (\d+)/im.exec(text) ?? []
      resolve({ socket, status: numberOf(status), retryAfter: numberOf(retryAfter) })
    }
    socket.setEncoding('latin1').on('error', () => {})
    socket.once('data', answered).once('close', () => answered(''))
    socket.write(
      `GET /v1/visitor/stream?site=demo&protocol=1 HTTP/1.1\r\nHost: localhost:${port}\r\n` +
        `Authorization: Bearer ${token}\r\n\r\n`,
    )
  })
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text)
}
