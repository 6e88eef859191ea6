import type { Listener, Stream } from '../connection.ts'
import { EventStream } from '../event-stream.ts'
import { Line } from '../line.ts'
import {
  agentStreamRequest,
  type Door,
  ends,
  postRequest,
  visitorStreamRequest,
} from '../requests.ts'
import type { PeerDialect, PeerSender, Who } from './dialect.ts'

const LIVE = 'event: live\n'

/** The bare server of the floors: what is posted goes on as it came, to the streams that the path numbers, or to all. */
export const floor: PeerDialect = {
  listen(door: Door, who: Who, listener: Listener): Stream {
    const request =
      'agent' in who
        ? agentStreamRequest(door, who.cookie)
        : visitorStreamRequest(door, who.visitor)
    const nth = 'agent' in who ? 0 : who.visitor
    return new EventStream(ends(door.port, nth), request, LIVE, listener)
  },

  async openSender(door: Door, nth: number): Promise<PeerSender> {
    const line = new Line(ends(door.port, nth))
    const post = (path: string, text: string) =>
      line.ask(postRequest(door.port, path, eventOf(text)))
    return {
      // The agent came last.
      say: (visitor, text) => post(`/${visitor},last`, text),
      tellAll: (text) => post('/', text),
      close: () => line.close(),
    }
  },
}

/** About as many bytes as Tealight sends. */
function eventOf(text: string): string {
  const change = { kind: 'message', id: '0123456789abcdefghijk', rev: 1, seq: 1, text }
  return `event: changes\ndata: ${JSON.stringify({ changes: [change] })}\n\n`
}
