import type { Ends, Listener } from './connection.ts'
import type { Ear, Talk } from './talk.ts'
import { WebSocketConnection } from './web-socket.ts'

/** A talk over a WebSocket. */
export class TalkingSocket extends WebSocketConnection implements Ear {
  readonly #talk: Talk
  readonly #listener: Listener

  constructor(ends: Ends, path: string, talk: Talk, listener: Listener) {
    super(ends, path)
    this.#talk = talk
    this.#listener = listener
  }

  live(): void {
    this.#listener.live()
  }

  frames(bytes: Buffer): void {
    this.#listener.frames(this, bytes)
  }

  protected opened(): void {
    this.#answer(this.#talk.begin(this))
  }

  protected message(payload: Buffer): void {
    this.#answer(this.#talk.hear(payload, this))
  }

  protected closed(): void {
    this.#listener.lost()
  }

  #answer(text: string | null): void {
    if (text !== null) this.say(text)
  }
}

/** Opens a WebSocket to speak by; what comes is not listened to. */
export function openTalkingSocket(ends: Ends, path: string, talk: Talk): Promise<TalkingSocket> {
  return new Promise((resolve) => {
    const socket: TalkingSocket = new TalkingSocket(ends, path, talk, {
      live: () => resolve(socket),
      frames() {},
      lost() {},
    })
  })
}
