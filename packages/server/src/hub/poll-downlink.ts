import type { ServerResponse } from 'node:http'
import type { Downlink, DownlinkListener, ExtraHeaders } from './downlink.ts'
import { leaveQueue, takenBytes } from './socket.ts'

/**
 * Answers a poll: the frames of a stream, gathered into one finite response. It is sent as soon as there is news once
 * the catch-up is complete, or after `waitMs`; with 0 right after the catch-up. The connection stays open for the next poll.
 */
export function openPollDownlink(
  response: ServerResponse,
  extra: ExtraHeaders,
  waitMs: number,
): Downlink {
  return new PollDownlink(response, { ...POLL_HEADERS, ...extra }, waitMs)
}

const POLL_HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
}

class PollDownlink implements Downlink {
  listener: DownlinkListener | null = null
  readonly #response: ServerResponse
  readonly #headers: ExtraHeaders
  readonly #waitMs: number
  #gathered: Buffer[] = []
  #isReleased = false
  #answerTimer: NodeJS.Timeout | undefined

  constructor(response: ServerResponse, headers: ExtraHeaders, waitMs: number) {
    this.#response = response
    this.#headers = headers
    this.#waitMs = waitMs
    response.on('error', () => {}).on('close', () => this.#closed())
    if (response.socket === null) leaveQueue(response)
  }

  write(bytes: Buffer): void {
    if (this.#isAnswered) return
    this.#gathered.push(bytes)
    if (this.#isReleased) this.#answerSoon()
  }

  gather(): void {}

  beat(): void {}

  released(hasNews: boolean): void {
    if (this.#isAnswered) return
    this.#isReleased = true
    if (hasNews || this.#waitMs === 0) this.end()
    else this.#answerTimer = setTimeout(() => this.end(), this.#waitMs)
  }

  end(bytes?: Buffer): void {
    clearTimeout(this.#answerTimer)
    if (this.#isAnswered) return
    const body = Buffer.concat(bytes === undefined ? this.#gathered : [...this.#gathered, bytes])
    this.#gathered = []
    this.#response.writeHead(200, { ...this.#headers, 'Content-Length': body.length }).end(body)
  }

  destroy(): void {
    this.#response.destroy()
  }

  get backlogBytes(): number {
    return this.#response.writableLength
  }

  get takenBytes(): number {
    return this.#response.socket === null ? 0 : takenBytes(this.#response.socket)
  }

  /** Until its answer, which ends it, nothing is sent: nothing can stay unanswered. */
  get socketNumber(): null {
    return null
  }

  get isClosed(): boolean {
    return this.#response.destroyed
  }

  /** What one commit sends comes in several writes: they leave in one answer. */
  #answerSoon(): void {
    clearTimeout(this.#answerTimer)
    this.#answerTimer = setTimeout(() => this.end(), 0)
  }

  get #isAnswered(): boolean {
    return this.#response.writableEnded || this.#response.destroyed
  }

  #closed(): void {
    clearTimeout(this.#answerTimer)
    this.listener?.downlinkClosed()
    this.listener = null
  }
}
