import type { Ends, Listener } from '../connection.ts'
import { Line } from '../line.ts'
import { PollingConnection } from '../polling.ts'
import { getRequest, postRequest } from '../requests.ts'
import type { Ear, Talk } from '../talk.ts'

const PATH = '/socket.io/?EIO=4&transport=polling'
const SESSION_ID = /"sid":"([^"]+)"/
const TEXT = ['Content-Type: text/plain;charset=UTF-8']
const SEPARATOR = 0x1e
const TAKEN = Buffer.from('ok')

/** A talk over engine.io's long polling: packets are posted, and fetched by a request that waits. */
export class EnginePolling extends PollingConnection implements Ear {
  readonly #port: number
  readonly #talk: Talk
  readonly #listener: Listener
  #path = PATH

  constructor(to: Ends, talk: Talk, listener: Listener) {
    super(to)
    this.#port = to.port
    this.#talk = talk
    this.#listener = listener
    this.fetch()
  }

  live(): void {
    this.#listener.live()
  }

  frames(bytes: Buffer): void {
    this.#listener.frames(this, bytes)
  }

  /** A request that posts packets of this session. */
  posting(packets: string): string {
    return postRequest(this.#port, this.#path, packets, TEXT)
  }

  protected answered(body: Buffer): void {
    if (this.#path === PATH) this.#path += `&sid=${SESSION_ID.exec(body.toString())?.[1]}`
    const answers = body.equals(TAKEN) ? [] : this.#hear(body)
    if (answers.length > 0) this.answer(answers.join(String.fromCharCode(SEPARATOR)))
    else this.fetch()
  }

  /** The answer to this post is followed by the next fetch. */
  protected answer(packets: string): void {
    this.write(this.posting(packets))
  }

  protected fetch(): void {
    this.write(getRequest(this.#port, this.#path))
  }

  protected closed(): void {
    this.#listener.lost()
  }

  #hear(body: Buffer): string[] {
    const answers: string[] = []
    for (let start = 0; start < body.length;) {
      const separator = body.indexOf(SEPARATOR, start)
      const end = separator < 0 ? body.length : separator
      const answer = this.#talk.hear(body.subarray(start, end), this)
      if (answer !== null) answers.push(answer)
      start = end + 1
    }
    return answers
  }
}

/** One that also speaks: its posts have a connection of their own, one after the other as engine.io wants them. */
export class SpeakingPolling extends EnginePolling {
  readonly #line: Line
  #turn = Promise.resolve(0)

  constructor(to: Ends, talk: Talk, listener: Listener) {
    super(to, talk, listener)
    this.#line = new Line(to)
  }

  post(packets: string): Promise<number> {
    this.#turn = this.#turn.then(() => this.#line.ask(this.posting(packets)))
    return this.#turn
  }

  override destroy(): void {
    this.#line.close()
    super.destroy()
  }

  protected override answer(packets: string): void {
    void this.post(packets)
    this.fetch()
  }
}
