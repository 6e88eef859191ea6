import type { EventSourceMaker } from '../environment.ts'
import { type Refused, unreachable } from '../result.ts'
import { askBareUrl } from './bare-url.ts'
import type { Transport } from './transport.ts'

/** An EventSource gives only what it is asked for by name. */
const KINDS = ['hello', 'changes', 'live', 'signals', 'bye']

/**
 * A rung for browsers in which `fetch` gives nothing before the end, be it by themselves or because something on the
 * page has wrapped it. Beats come as events: an EventSource says nothing of comments.
 */
export function eventSource(EventSource: EventSourceMaker): Transport {
  return async ({ address, path, cursor }, { signal, heard, event }) => {
    const url = await askBareUrl(address, `${path}beat=event&${cursor ? `cursor=${cursor}&` : ''}`)
    if (typeof url !== 'string') return url
    if (signal.aborted) return unreachable()
    return new Promise<Refused>((resolve) => {
      const source = new EventSource(url)
      source.addEventListener('open', heard)
      source.addEventListener('beat', heard)
      for (const kind of KINDS) {
        source.addEventListener(kind, ({ data, lastEventId }) => {
          heard()
          event({ event: kind, data, id: lastEventId || null })
        })
      }
      source.addEventListener('error', close)
      signal.addEventListener('abort', close)

      // It would come back by itself, with a ticket that is used up.
      function close(): void {
        source.close()
        resolve(unreachable())
      }
    })
  }
}
