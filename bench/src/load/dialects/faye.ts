import type { Ends, Listener, Stream } from '../connection.ts'
import { Line } from '../line.ts'
import { PollingConnection } from '../polling.ts'
import { type Door, ends, postRequest } from '../requests.ts'
import type { Ear } from '../talk.ts'
import { openTalkingSocket, TalkingSocket } from '../talking-socket.ts'
import { BayeuxTalk, publication, publicationToAll } from './bayeux.ts'
import { type PeerDialect, type PeerSender, SENT, type Who } from './dialect.ts'

const PATH = '/bayeux'

/** Faye by WebSocket. */
export const faye: PeerDialect = {
  listen({ port }: Door, who: Who, listener: Listener): Stream {
    const { channels, nth } = placeOf(who)
    return new TalkingSocket(ends(port, nth), PATH, new BayeuxTalk('websocket', channels), listener)
  },

  async openSender({ port }: Door, nth: number): Promise<PeerSender> {
    const talk = new BayeuxTalk('websocket', ['/senders'])
    const socket = await openTalkingSocket(ends(port, nth), PATH, talk)
    const send = async (messages: string) => {
      socket.say(messages)
      return SENT
    }
    return {
      say: (visitor, text) => send(publication(visitor, text)),
      tellAll: (text) => send(publicationToAll(text)),
      close: () => socket.destroy(),
    }
  },
}

/** Faye by long polling: whoever only publishes needs no handshake. */
export const fayePolling: PeerDialect = {
  listen({ port }: Door, who: Who, listener: Listener): Stream {
    const { channels, nth } = placeOf(who)
    return new BayeuxPolling(ends(port, nth), new BayeuxTalk('long-polling', channels), listener)
  },

  async openSender({ port }: Door, nth: number): Promise<PeerSender> {
    const line = new Line(ends(port, nth))
    const post = (messages: string) => line.ask(postRequest(port, PATH, messages))
    return {
      say: (visitor, text) => post(publication(visitor, text)),
      tellAll: (text) => post(publicationToAll(text)),
      close: () => line.close(),
    }
  },
}

function placeOf(who: Who): { channels: string[]; nth: number } {
  if ('agent' in who) return { channels: ['/agents'], nth: 0 }
  return { channels: [`/visitors/${who.visitor}`, '/everybody'], nth: who.visitor }
}

/** Every answer is followed by the next request. */
class BayeuxPolling extends PollingConnection implements Ear {
  readonly #port: number
  readonly #talk: BayeuxTalk
  readonly #listener: Listener

  constructor(to: Ends, talk: BayeuxTalk, listener: Listener) {
    super(to)
    this.#port = to.port
    this.#talk = talk
    this.#listener = listener
    this.#post(talk.begin())
  }

  live(): void {
    this.#listener.live()
  }

  frames(bytes: Buffer): void {
    this.#listener.frames(this, bytes)
  }

  protected answered(body: Buffer): void {
    const next = this.#talk.hear(body, this)
    if (next !== null) this.#post(next)
  }

  protected closed(): void {
    this.#listener.lost()
  }

  #post(messages: string): void {
    this.write(postRequest(this.#port, PATH, messages))
  }
}
