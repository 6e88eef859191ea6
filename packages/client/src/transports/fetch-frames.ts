import { readEvents } from '@tealight/protocol'
import type { Environment } from '../environment.ts'
import { isOfType, readRefusal } from '../requests.ts'
import { type Refused, unreachable } from '../result.ts'
import type { StreamListener, StreamRequest } from './transport.ts'

/**
 * Asks for frames and reads them as they come, until the answer ends. What proves who asks travels in headers, never in
 * the URL. `query` goes beside the cursor, such as `wait=25&`.
 *
 * @throws when nothing could be reached, or the answer broke off.
 */
export async function fetchFrames(
  environment: Environment,
  { address, path, cursor }: StreamRequest,
  { signal, heard, event }: StreamListener,
  query = '',
): Promise<Refused> {
  const url = address.url(path + query + (cursor ? `cursor=${cursor}&` : ''))
  const response = await environment.fetch(url, {
    ...address.signed({ Accept: 'text/event-stream' }),
    // Firefox lets a request wait for as long as another tab is being answered at the same address.
    cache: 'no-store',
    signal,
  })
  if (!isOfType(response, 'text/event-stream')) return readRefusal(response)
  heard()
  const body = response.body?.getReader()
  const events = readEvents(event)
  const text = new TextDecoder()
  while (body) {
    const { done, value } = await body.read()
    if (done || signal.aborted) break
    heard()
    events.push(text.decode(value, { stream: true }))
  }
  return unreachable()
}
