import type { Listener, Stream } from '../connection.ts'
import { EventStream } from '../event-stream.ts'
import { Line } from '../line.ts'
import { type Door, ends, getRequest, postRequest } from '../requests.ts'
import type { PeerDialect, PeerSender, Who } from './dialect.ts'

const LIVE = ': hi\n\n'

/** Nchan in nginx: event streams over channels; publishing is a POST, to several channels at once. */
export const nchan: PeerDialect = {
  listen({ port }: Door, who: Who, listener: Listener): Stream {
    const [path, nth] = 'agent' in who ? ['/agent', 0] : [`/visitor?id=${who.visitor}`, who.visitor]
    const request = getRequest(port, path, ['Accept: text/event-stream'])
    return new EventStream(ends(port, nth), request, LIVE, listener)
  },

  async openSender({ port }: Door, nth: number): Promise<PeerSender> {
    const line = new Line(ends(port, nth))
    const post = (path: string, content: object) =>
      line.ask(postRequest(port, path, JSON.stringify(content)))
    return {
      say: (visitor, text) => post(`/say?visitor=${visitor}`, { visitor, text }),
      tellAll: (text) => post('/tell-all', { text }),
      close: () => line.close(),
    }
  },
}
