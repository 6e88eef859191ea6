import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Server } from '../../support/server.ts'

/** What the crowd was told at the door. */
export interface Told {
  /** 503, `busy`. */
  turnedAway: number
  /** Refused without being told when to come back. */
  withoutTime: number
  /** Refused in any other way. */
  otherwise: number
  live: number
}

/** Many people who all come at once, in a thread of their own: it is the server that shall be short of time. */
export class Crowd {
  readonly #thread: Worker

  private constructor(thread: Worker) {
    this.#thread = thread
  }

  /** Everybody has written a first message, so that the server knows them. */
  static async gathers({ port }: Server, size: number): Promise<Crowd> {
    const thread = new Worker(new URL('crowd-thread.mjs', import.meta.url), {
      workerData: { port, size },
    })
    await once(thread, 'message')
    return new Crowd(thread)
  }

  /** All knock at the same moment. Resolves when the last of them has a stream. */
  async knocks(): Promise<Told> {
    this.#thread.postMessage('now')
    const [told]: Told[] = await once(this.#thread, 'message')
    if (told === undefined) throw new Error('the crowd told nothing')
    return told
  }

  async goes(): Promise<void> {
    await this.#thread.terminate()
  }
}
