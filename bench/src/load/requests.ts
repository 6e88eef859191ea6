import type { Ends } from './connection.ts'
import { addressOf, tokenOf } from './people.ts'

/** The ways in which servers are spoken to: `dialects/`. */
export type DialectName = 'tealight' | PeerDialectName
export type PeerDialectName =
  | 'floor'
  | 'ws'
  | 'socketIo'
  | 'socketIoPolling'
  | 'faye'
  | 'fayePolling'
  | 'nchan'

/** Where visitors and agents knock. */
export interface Door {
  port: number
  /** How one speaks there; Tealight's own way when nothing is said. */
  dialect?: DialectName
  /** The public name of the site. */
  siteKey: string
}

/** About what browsers send along. */
const BROWSER = [
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Accept-Encoding: gzip, deflate, br, zstd',
  'Accept-Language: en-GB,en;q=0.9',
]

export function visitorStreamRequest(
  { port, siteKey }: Door,
  visitor: number,
  cursor: string | null = null,
): string {
  const from = cursor === null ? '' : `&cursor=${cursor}`
  return head('GET', `/v1/visitor/stream?site=${siteKey}&protocol=1${from}`, port, [
    'Accept: text/event-stream',
    'Origin: https://shop.example',
    `Authorization: Bearer ${tokenOf(visitor)}`,
  ])
}

export function agentStreamRequest({ port }: Door, cookie: string): string {
  return head('GET', '/v1/agent/stream?protocol=1', port, [
    'Accept: text/event-stream',
    `Cookie: ${cookie}`,
  ])
}

export function visitorMessageRequest(
  { port, siteKey }: Door,
  visitor: number,
  message: object,
): string {
  return postRequest(port, `/v1/visitor/messages?site=${siteKey}`, JSON.stringify(message), [
    'Content-Type: application/json',
    'Origin: https://shop.example',
    `Authorization: Bearer ${tokenOf(visitor)}`,
  ])
}

export function getRequest(port: number, path: string, headers: readonly string[] = []): string {
  return head('GET', path, port, headers)
}

export function postRequest(
  port: number,
  path: string,
  body: string,
  headers: readonly string[] = ['Content-Type: application/json'],
): string {
  return head('POST', path, port, [...headers, `Content-Length: ${Buffer.byteLength(body)}`]) + body
}

/** Asks for a WebSocket. The key matters to those alone who check what comes of it. */
export function upgradeRequest(port: number, path: string): string {
  return head('GET', path, port, [
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ])
}

export function ends(port: number, connection: number): Ends {
  return { port, localAddress: addressOf(connection) }
}

function head(method: string, path: string, port: number, headers: readonly string[]): string {
  const lines = [`${method} ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, ...BROWSER, ...headers]
  return `${lines.join('\r\n')}\r\n\r\n`
}
