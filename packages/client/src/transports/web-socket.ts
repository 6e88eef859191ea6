import { readEvents } from '@tealight/protocol'
import type { WebSocketMaker } from '../environment.ts'
import { type Refused, unreachable } from '../result.ts'
import { askBareUrl } from './bare-url.ts'
import type { Transport } from './transport.ts'

/** A rung for whoever prefers it: the same frames in the messages of a WebSocket. Nothing is ever sent up. */
export function webSocket(WebSocket: WebSocketMaker): Transport {
  return async ({ address, path, cursor }, { signal, heard, event }) => {
    const place = path.replace('stream?', 'socket?')
    const url = await askBareUrl(address, place + (cursor ? `cursor=${cursor}&` : ''))
    if (typeof url !== 'string') return url
    if (signal.aborted) return unreachable()
    return new Promise<Refused>((resolve) => {
      const socket = new WebSocket(url.replace(/^http/, 'ws'))
      const events = readEvents(event)
      socket.addEventListener('open', heard)
      socket.addEventListener('message', ({ data }) => {
        heard()
        events.push(data)
      })
      socket.addEventListener('close', () => resolve(unreachable()))
      signal.addEventListener('abort', () => {
        socket.close()
        resolve(unreachable())
      })
    })
  }
}
