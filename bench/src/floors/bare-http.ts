import { createServer } from 'node:http'

/* What an answer over HTTP costs at least: a server of `node:http` that says the same few bytes whatever is asked. */

const BODY = Buffer.alloc(2_000, '<svg/>')
const HEADERS = { 'Content-Type': 'image/svg+xml', 'Content-Length': BODY.length }

const server = createServer((_request, response) => {
  response.writeHead(200, HEADERS)
  response.end(BODY)
})
server.listen({ port: 0, host: '127.0.0.1' }, () => {
  const address = server.address()
  process.send?.({ port: typeof address === 'object' && address !== null ? address.port : 0 })
})
process.on('SIGTERM', () => process.exit(0))
