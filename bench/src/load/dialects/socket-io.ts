import type { Listener, Stream } from '../connection.ts'
import { type Door, ends } from '../requests.ts'
import { openTalkingSocket, TalkingSocket } from '../talking-socket.ts'
import { type PeerDialect, type PeerSender, SENT, type Who } from './dialect.ts'
import { EnginePolling, SpeakingPolling } from './engine-polling.ts'
import { announcementPacket, messagePacket, SocketIoTalk } from './socket-io-talk.ts'

const PATH = '/socket.io/?EIO=4&transport=websocket'

/** socket.io by WebSocket. */
export const socketIo: PeerDialect = {
  listen({ port }: Door, who: Who, listener: Listener): Stream {
    const { talk, nth } = introduced(who)
    return new TalkingSocket(ends(port, nth), PATH, talk, listener)
  },

  async openSender({ port }: Door, nth: number): Promise<PeerSender> {
    const socket = await openTalkingSocket(ends(port, nth), PATH, new SocketIoTalk({}))
    const send = async (packet: string) => {
      socket.say(packet)
      return SENT
    }
    return {
      say: (visitor, text) => send(messagePacket(visitor, text)),
      tellAll: (text) => send(announcementPacket(text)),
      close: () => socket.destroy(),
    }
  },
}

/** socket.io by long polling. */
export const socketIoPolling: PeerDialect = {
  listen({ port }: Door, who: Who, listener: Listener): Stream {
    const { talk, nth } = introduced(who)
    return new EnginePolling(ends(port, nth), talk, listener)
  },

  async openSender({ port }: Door, nth: number): Promise<PeerSender> {
    const session = await openSpeakingPolling(port, nth)
    return {
      say: (visitor, text) => session.post(messagePacket(visitor, text)),
      tellAll: (text) => session.post(announcementPacket(text)),
      close: () => session.destroy(),
    }
  },
}

function introduced(who: Who): { talk: SocketIoTalk; nth: number } {
  if ('agent' in who) return { talk: new SocketIoTalk({ agent: true }), nth: 0 }
  return { talk: new SocketIoTalk({ visitor: who.visitor }), nth: who.visitor }
}

function openSpeakingPolling(port: number, nth: number): Promise<SpeakingPolling> {
  return new Promise((resolve) => {
    const session: SpeakingPolling = new SpeakingPolling(ends(port, nth), new SocketIoTalk({}), {
      live: () => resolve(session),
      frames() {},
      lost() {},
    })
  })
}
