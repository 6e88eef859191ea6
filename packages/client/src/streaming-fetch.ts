import { readEvents } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { isOfType, readRefusal } from './requests.ts'
import { unreachable } from './result.ts'
import type { Transport } from './transport.ts'

/** The first rung: `fetch`, its response read as it comes. What proves who asks travels in headers, never in the URL. */
export function streamingFetch(environment: Environment): Transport {
  return async ({ address, path, cursor }, { signal, heard, event }) => {
    const response = await environment.fetch(
      address.url(path + (cursor ? `cursor=${cursor}&` : '')),
      {
        ...address.signed({ Accept: 'text/event-stream' }),
        // Firefox lets a request wait for as long as another tab is being answered at the same address.
        cache: 'no-store',
        signal,
      },
    )
    const body = isOfType(response, 'text/event-stream') && response.body?.getReader()
    if (!body) return readRefusal(response)
    const events = readEvents(event)
    const text = new TextDecoder()
    for (;;) {
      const { value } = await body.read()
      if (!value || signal.aborted) return unreachable()
      heard()
      events.push(text.decode(value, { stream: true }))
    }
  }
}
