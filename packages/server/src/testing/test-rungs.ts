import { WebSocket } from 'ws'
import { TestStream } from './test-stream.ts'

type Headers = Record<string, string>

/** Opens a stream with `fetch`. */
export async function openTestStream(url: string, headers: Headers): Promise<TestStream> {
  const abort = new AbortController()
  const stream = new TestStream(() => abort.abort())
  const response = await fetch(url, { headers, signal: abort.signal })
  void readAnswer(stream, response).then(
    () => stream.ends(),
    () => stream.ends(),
  )
  return stream
}

/** Polls again and again, each time with the newest cursor, until it is told to leave. */
export function openTestPoll(url: string, headers: Headers): TestStream {
  const abort = new AbortController()
  const stream = new TestStream(() => abort.abort())
  void pollOn().then(
    () => stream.ends(),
    () => stream.ends(),
  )
  return stream

  async function pollOn(): Promise<void> {
    while (stream.refused === null && !stream.frames.some(({ frame }) => frame.kind === 'bye')) {
      const next = new URL(url)
      if (stream.cursor !== null) next.searchParams.set('cursor', stream.cursor)
      await readAnswer(stream, await fetch(next, { headers, signal: abort.signal }))
    }
  }
}

/** Opens a WebSocket. */
export async function openTestSocket(url: string, headers: Headers): Promise<TestStream> {
  const socket = new WebSocket(url.replace('http', 'ws'), { headers })
  const stream = new TestStream(() => socket.terminate())
  socket.addEventListener('message', ({ data }) => {
    if (typeof data === 'string') stream.receives(data)
  })
  socket.on('error', () => {}).on('close', () => stream.ends())
  await new Promise<void>((resolve) => {
    socket.on('open', resolve)
    socket.on('unexpected-response', (_, response) => {
      let body = ''
      response.on('data', (bytes) => void (body += String(bytes)))
      response.on('end', () => {
        stream.wasRefused(response.statusCode ?? 0, response.headers['retry-after'] ?? null, body)
        resolve()
      })
    })
  })
  return stream
}

async function readAnswer(stream: TestStream, response: Response): Promise<void> {
  if (!response.ok) {
    const retryAfter = response.headers.get('retry-after')
    return stream.wasRefused(response.status, retryAfter, await response.text())
  }
  const decoder = new TextDecoder()
  for await (const bytes of response.body ?? []) {
    stream.receives(decoder.decode(bytes, { stream: true }))
  }
}
