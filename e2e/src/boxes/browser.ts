import { EventSource, WebSocket } from 'undici'
import type { Browser } from '../people/browser.ts'
import { PATIENT } from '../people/surroundings.ts'
import type { Dispatchers } from './way.ts'

/** A browser that goes through a box, and is as patient as browsers are. */
export function browserThrough({ requests, sockets }: Dispatchers): Browser {
  class EventSourceThrough extends EventSource {
    constructor(url: string) {
      super(url, { dispatcher: requests })
    }
  }
  class WebSocketThrough extends WebSocket {
    constructor(url: string) {
      super(url, { dispatcher: sockets })
    }
  }
  return {
    asks: (url, init) => fetch(url, Object.assign({ dispatcher: requests }, init)),
    environment: {
      ...PATIENT,
      EventSource: EventSourceThrough,
      WebSocket: WebSocketThrough,
    },
  }
}
