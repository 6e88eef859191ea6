import { once } from 'node:events'
import faye from 'faye'
import { io } from 'socket.io-client'
import { WebSocket } from 'ws'

/** A peer's own client, as a visitor. */
export interface PeerClient {
  /** What it is told, as it comes. */
  readonly heard: unknown[]
  say(visitor: number, text: string): void
  close(): void
}

export async function wsClient(port: number, visitor: number): Promise<PeerClient> {
  const listening = new WebSocket(`ws://127.0.0.1:${port}/visitor?id=${visitor}`)
  const speaking = new WebSocket(`ws://127.0.0.1:${port}/sender`)
  const heard: unknown[] = []
  listening.on('message', (message: Buffer) => heard.push(JSON.parse(message.toString())))
  await Promise.all([once(listening, 'open'), once(speaking, 'open')])
  return {
    heard,
    say: (to, text) => speaking.send(JSON.stringify({ visitor: to, text })),
    close() {
      listening.close()
      speaking.close()
    },
  }
}

export function socketIoClient(transport: 'websocket' | 'polling') {
  return async (port: number, visitor: number): Promise<PeerClient> => {
    const socket = io(`http://127.0.0.1:${port}`, { transports: [transport], auth: { visitor } })
    const heard: unknown[] = []
    socket.onAny((_event: string, content: unknown) => heard.push(content))
    await new Promise<void>((resolve) => socket.once('connect', resolve))
    return {
      heard,
      say: (to, text) => void socket.emit('message', { visitor: to, text }),
      close: () => void socket.disconnect(),
    }
  }
}

export function fayeClient(transport: 'websocket' | 'long-polling') {
  return async (port: number, visitor: number): Promise<PeerClient> => {
    const client = new faye.Client(`http://127.0.0.1:${port}/bayeux`)
    if (transport === 'long-polling') client.disable('websocket')
    const heard: unknown[] = []
    await client.subscribe(`/visitors/${visitor}`, (content) => heard.push(content))
    await client.subscribe('/everybody', (content) => heard.push(content))
    return {
      heard,
      say: (to, text) => void client.publish(`/visitors/${to}`, { visitor: to, text }),
      close: () => client.disconnect(),
    }
  }
}

/** Nchan has no client of its own: the browser's way, by hand. */
export async function eventStreamClient(port: number, visitor: number): Promise<PeerClient> {
  const leaving = new AbortController()
  const origin = `http://127.0.0.1:${port}`
  const headers = { Accept: 'text/event-stream' }
  const stream = await fetch(`${origin}/visitor?id=${visitor}`, { headers, signal: leaving.signal })
  const heard: unknown[] = []
  void readEvents(stream, heard).catch(() => {})
  return {
    heard,
    say(to, text) {
      const body = JSON.stringify({ visitor: to, text })
      void fetch(`${origin}/say?visitor=${to}`, { method: 'POST', body })
    },
    close: () => leaving.abort(),
  }
}

async function readEvents({ body }: Response, heard: unknown[]): Promise<void> {
  let text = ''
  for await (const piece of body ?? []) {
    text += Buffer.from(piece).toString()
    const events = text.split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1]
      if (data !== undefined) heard.push(JSON.parse(data))
    }
  }
}
