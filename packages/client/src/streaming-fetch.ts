import { readEvents } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { isOfType, readRefusal } from './requests.ts'
import { unreachable } from './result.ts'
import type { Transport } from './transport.ts'

/** The first rung: `fetch`, its response read as it comes. The token travels in a header, never in the URL. */
export function streamingFetch(environment: Environment): Transport {
  return async ({ origin, path, cursor, credentials, headers }, { signal, heard, event }) => {
    const from = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const response = await environment.fetch(origin + path + from, {
      credentials,
      headers: { ...headers(), Accept: 'text/event-stream' },
      signal,
    })
    const isStream = response.ok && isOfType(response, 'text/event-stream')
    if (!isStream || !response.body) return readRefusal(response)
    const body = response.body.getReader()
    const events = readEvents(event)
    const text = new TextDecoder()
    for (;;) {
      const { done, value } = await body.read()
      if (done) return unreachable()
      heard()
      events.push(text.decode(value, { stream: true }))
    }
  }
}
