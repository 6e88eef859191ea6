import { Connection, type Ends } from './connection.ts'

const HEAD_END = Buffer.from('\r\n\r\n')
const LENGTH = /^content-length: (\d+)/im
const OK = 'HTTP/1.1 200'

/** A kept connection that asks again and again: one request at a time, each answered with a length. */
export abstract class PollingConnection extends Connection {
  constructor(ends: Ends) {
    super(ends)
  }

  protected abstract answered(body: Buffer): void

  protected take(bytes: Buffer): number {
    const headEnd = bytes.indexOf(HEAD_END)
    if (headEnd < 0) return 0
    const head = bytes.toString('latin1', 0, headEnd)
    const start = headEnd + HEAD_END.length
    const end = start + Number(LENGTH.exec(head)?.[1])
    if (!head.startsWith(OK) || Number.isNaN(end))
      throw new Error(`a poll was answered with: ${bytes.toString()}`)
    if (bytes.length < end) return 0
    this.answered(bytes.subarray(start, end))
    return end
  }
}
