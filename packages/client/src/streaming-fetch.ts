import { readEvents } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { readRefusal } from './requests.ts'
import { unreachable } from './result.ts'
import type { Ending, StreamListener, StreamRequest, Transport } from './transport.ts'

/** The first rung: `fetch`, its response read as it comes. The token travels in a header, never in the URL. */
export function streamingFetch(environment: Environment): Transport {
  return {
    open(request, listener) {
      const abort = new AbortController()
      // Some runtimes go on giving what they had read before the abort.
      const unlessClosed = (call: () => void): void => {
        if (!abort.signal.aborted) call()
      }
      read(environment, request, abort.signal, {
        heard: () => unlessClosed(() => listener.heard()),
        event: (event) => unlessClosed(() => listener.event(event)),
        ended: (ending) => unlessClosed(() => listener.ended(ending)),
      })
      return () => abort.abort()
    },
  }
}

function read(
  environment: Environment,
  request: StreamRequest,
  signal: AbortSignal,
  listener: StreamListener,
): void {
  readThrough(environment, request, signal, listener).then(
    (ending) => listener.ended(ending),
    (error: unknown) => listener.ended(unreachable(String(error))),
  )
}

async function readThrough(
  environment: Environment,
  { origin, path, cursor, credentials, headers }: StreamRequest,
  signal: AbortSignal,
  listener: StreamListener,
): Promise<Ending> {
  const url = origin + path + (cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`)
  const response = await environment.fetch(url, {
    credentials,
    headers: { ...headers(), Accept: 'text/event-stream' },
    signal,
  })
  if (!response.ok) return readRefusal(environment, response)
  if (!/^text\/event-stream/.test(response.headers.get('Content-Type') ?? '')) {
    return unreachable('not a stream of this server')
  }
  await readBody(response, listener)
  return unreachable('the stream ended')
}

async function readBody(response: Response, listener: StreamListener): Promise<void> {
  const events = readEvents((event) => listener.event(event))
  const text = new TextDecoder()
  const body = response.body?.getReader()
  for (;;) {
    const piece = await body?.read()
    if (!piece || piece.done) return
    listener.heard()
    events.push(text.decode(piece.value, { stream: true }))
  }
}
