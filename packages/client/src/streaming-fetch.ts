import { readEvents } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { isOfType, readRefusal } from './requests.ts'
import { unreachable } from './result.ts'
import type { Transport } from './transport.ts'

/** The first rung: `fetch`, its response read as it comes. What proves who asks travels in headers, never in the URL. */
export function streamingFetch(environment: Environment): Transport {
  return async ({ address, path, cursor }, { signal, heard, event }) => {
    const url = address.url(path + (cursor ? `cursor=${cursor}&` : ''))
    const response = await environment.fetch(url, {
      ...address.signed({ Accept: 'text/event-stream' }),
      signal,
    })
    const body = isOfType(response, 'text/event-stream') && response.body?.getReader()
    if (!body) return readRefusal(response)
    const events = readEvents(event)
    const text = new TextDecoder()
    for (;;) {
      const { done, value } = await body.read()
      if (done || signal.aborted) return unreachable()
      heard()
      events.push(text.decode(value, { stream: true }))
    }
  }
}
