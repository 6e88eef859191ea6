import type { Listener, Stream } from '../connection.ts'
import { type Door, ends } from '../requests.ts'
import type { Ear, Talk } from '../talk.ts'
import { openTalkingSocket, TalkingSocket } from '../talking-socket.ts'
import { type PeerDialect, type PeerSender, SENT, type Who } from './dialect.ts'

/** Plain WebSockets, as one would speak over `ws`: who one is stands in the path, messages are JSON. */
export const ws: PeerDialect = {
  listen({ port }: Door, who: Who, listener: Listener): Stream {
    const [path, nth] = 'agent' in who ? ['/agent', 0] : [`/visitor?id=${who.visitor}`, who.visitor]
    return new TalkingSocket(ends(port, nth), path, atOnce, listener)
  },

  async openSender({ port }: Door, nth: number): Promise<PeerSender> {
    const socket = await openTalkingSocket(ends(port, nth), '/sender', atOnce)
    const send = async (message: object) => {
      socket.say(JSON.stringify(message))
      return SENT
    }
    return {
      say: (visitor, text) => send({ visitor, text }),
      tellAll: (text) => send({ text }),
      close: () => socket.destroy(),
    }
  },
}

/** The server knows who came before it answers the upgrade. */
const atOnce: Talk = {
  begin(ear: Ear) {
    ear.live()
    return null
  },
  hear(message: Buffer, ear: Ear) {
    ear.frames(message)
    return null
  },
}
