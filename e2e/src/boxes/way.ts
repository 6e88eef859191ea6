import type { LookupFunction } from 'node:net'
import { Agent, type Dispatcher, ProxyAgent } from 'undici'
import type { Place, Plan } from './box.ts'
import { HOST } from './certificate.ts'

/** Where people behind a box find Tealight. */
export function originOf({ role }: Plan, { port, target }: Place): string {
  if (role === 'proxy') return origin(target.port, target.isSecure)
  return origin(port, role === 'tls')
}

/** What their browsers have to be told of it. */
export function proxyOf({ role }: Plan, { port }: Place): string | null {
  return role === 'proxy' ? `http://127.0.0.1:${port}` : null
}

/** Through what somebody asks who has no browser. */
export interface Dispatchers {
  /** HTTP/2 where the box speaks it. */
  readonly requests: Dispatcher
  /** Browsers open WebSockets over HTTP/1.1, with few exceptions. */
  readonly sockets: Dispatcher
}

export function dispatchersOf(plan: Plan, place: Place): Dispatchers {
  const { target, certificate } = place
  const uri = proxyOf(plan, place)
  const connect = { ca: certificate.pem, lookup: hereAlways }
  if (uri === null) {
    return { requests: new Agent({ allowH2: true, connect }), sockets: new Agent({ connect }) }
  }
  // As browsers do: what is secret, and every WebSocket, goes through a tunnel; the rest is asked of the proxy itself.
  const proxy = { uri, requestTls: { ca: certificate.pem } }
  return {
    requests: new ProxyAgent({ ...proxy, proxyTunnel: target.isSecure }),
    sockets: new ProxyAgent({ ...proxy, proxyTunnel: true }),
  }
}

function origin(port: number, isSecure: boolean): string {
  return isSecure ? `https://${HOST}:${port}` : `http://127.0.0.1:${port}`
}

const hereAlways: LookupFunction = (_host, options, found) => {
  if (options.all) found(null, [{ address: '127.0.0.1', family: 4 }])
  else found(null, '127.0.0.1', 4)
}
