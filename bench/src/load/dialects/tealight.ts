import type { Listener, Stream } from '../connection.ts'
import { EventStream } from '../event-stream.ts'
import { Line } from '../line.ts'
import { conversationOf } from '../people.ts'
import {
  agentStreamRequest,
  type Door,
  ends,
  visitorMessageRequest,
  visitorStreamRequest,
} from '../requests.ts'
import type { Dialect, Sender, Who } from './dialect.ts'

const LIVE = 'event: live\n'

/** How many messages each visitor has written: what its client has seen. */
const written: number[] = []

/** Streams are event streams, messages are posted: each is answered after its commit. */
export const tealight: Dialect = {
  listen(door: Door, who: Who, listener: Listener): Stream {
    if ('agent' in who)
      return new EventStream(
        ends(door.port, 0),
        agentStreamRequest(door, who.cookie),
        LIVE,
        listener,
      )
    const { visitor } = who
    const request = visitorStreamRequest(door, visitor)
    return new EventStream(ends(door.port, visitor), request, LIVE, listener)
  },

  async openSender(door: Door, nth: number): Promise<Sender> {
    const line = new Line(ends(door.port, nth))
    return {
      say: (visitor, text) => line.ask(messageRequest(door, visitor, text)),
      close: () => line.close(),
    }
  },
}

function messageRequest(door: Door, visitor: number, text: string): string {
  const nth = (written[visitor] ?? 0) + 1
  written[visitor] = nth
  return visitorMessageRequest(door, visitor, {
    id: `bench-message-${nth}`,
    conversationId: conversationOf(visitor),
    text,
    seen: nth - 1,
  })
}
