import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Line } from './line.ts'
import { ends, getRequest } from './requests.ts'

const server = createServer()
const connections: Socket[] = []
server.on('connection', (socket) => {
  connections.push(socket)
  socket.on('error', () => {})
  socket.on('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'))
})
let port = 0
let line: Line

beforeEach(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
  line = new Line(ends(port, 0))
})

afterEach(() => {
  line.close()
  server.close()
  connections.length = 0
})

test('a line carries one request after the other', async () => {
  expect(await line.ask(getRequest(port, '/'))).toBe(200)
  expect(await line.ask(getRequest(port, '/'))).toBe(200)
  expect(connections).toHaveLength(1)
})

test('a line that the server closed while it was quiet is opened anew', async () => {
  await line.ask(getRequest(port, '/'))
  connections[0]?.destroy()
  await vi.waitFor(async () => expect(await line.ask(getRequest(port, '/'))).toBe(200))
  expect(connections).toHaveLength(2)
})
