import { addressOf, tokenOf } from './people.ts'

/** Where visitors and agents knock. */
export interface Door {
  port: number
  /** The public name of the site. */
  siteKey: string
}

/** About what browsers send along. */
const BROWSER = [
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Accept-Encoding: gzip, deflate, br, zstd',
  'Accept-Language: en-GB,en;q=0.9',
]

export function visitorStreamRequest({ port, siteKey }: Door, visitor: number): string {
  return head('GET', `/v1/visitor/stream?site=${siteKey}&protocol=1`, port, [
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
  const body = JSON.stringify(message)
  const headers = [
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Origin: https://shop.example',
    `Authorization: Bearer ${tokenOf(visitor)}`,
  ]
  return head('POST', `/v1/visitor/messages?site=${siteKey}`, port, headers) + body
}

/** The two ends of a connection. */
export function ends(port: number, connection: number): { port: number; localAddress: string } {
  return { port, localAddress: addressOf(connection) }
}

function head(method: string, path: string, port: number, headers: readonly string[]): string {
  const lines = [`${method} ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, ...BROWSER, ...headers]
  return `${lines.join('\r\n')}\r\n\r\n`
}
