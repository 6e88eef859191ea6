import type { Ear, Talk } from '../talk.ts'

const CLIENT_ID = /"clientId":"([^"]+)"/

/**
 * A Bayeux client: shakes hands, subscribes, and from then on always has a connect waiting at the server. Messages come
 * along with the answers or by themselves, as the transport has it.
 */
export class BayeuxTalk implements Talk {
  readonly #connectionType: 'websocket' | 'long-polling'
  readonly #channels: readonly string[]
  #step: 'handshake' | 'subscribe' | 'connect' = 'handshake'
  #clientId = ''
  #asked = 0

  constructor(connectionType: 'websocket' | 'long-polling', channels: readonly string[]) {
    this.#connectionType = connectionType
    this.#channels = channels
  }

  begin(): string {
    return this.#ask({
      channel: '/meta/handshake',
      version: '1.0',
      supportedConnectionTypes: [this.#connectionType],
    })
  }

  hear(message: Buffer, ear: Ear): string | null {
    if (!message.includes(`"/meta/${this.#step}"`)) {
      ear.frames(message)
      return null
    }
    if (message.includes('"successful":false')) throw new Error(`refused: ${message.toString()}`)
    return this.#goOn(message, ear)
  }

  #goOn(message: Buffer, ear: Ear): string {
    switch (this.#step) {
      case 'handshake':
        this.#clientId = CLIENT_ID.exec(message.toString())?.[1] ?? ''
        this.#step = 'subscribe'
        return this.#ask({ channel: '/meta/subscribe', subscription: this.#channels })
      case 'subscribe':
        this.#step = 'connect'
        ear.live()
        return this.#connect()
      case 'connect':
        ear.frames(message)
        return this.#connect()
    }
  }

  #connect(): string {
    return this.#ask({ channel: '/meta/connect', connectionType: this.#connectionType })
  }

  #ask(message: object): string {
    this.#asked += 1
    const clientId = this.#clientId === '' ? {} : { clientId: this.#clientId }
    return JSON.stringify([{ ...message, ...clientId, id: String(this.#asked) }])
  }
}

/** What a visitor says goes to two channels, as one batch. */
export function publication(visitor: number, text: string): string {
  const data = { visitor, text }
  return JSON.stringify([
    { channel: `/visitors/${visitor}`, data },
    { channel: '/agents', data },
  ])
}

export function publicationToAll(text: string): string {
  return JSON.stringify([{ channel: '/everybody', data: { text } }])
}
