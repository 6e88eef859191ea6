import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { until } from '../hub/testing/until.ts'
import { Crowd } from './crowd.ts'

/** With a reserve of 8: streams up to 56, requests up to 60, silent connections up to 62, connections up to 63. */
const FILES_MAX = 64

let server: Server
let streams: number
let crowd: Crowd
let clients: Socket[]

beforeEach(async () => {
  streams = 0
  clients = []
  server = createServer((_, response) => response.end('ok'))
  crowd = new Crowd(
    server,
    FILES_MAX,
    () => streams,
    () => 'no room',
  )
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterEach(() => {
  for (const client of clients) client.destroy()
  server.close()
})

async function comes(): Promise<Socket> {
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const client = connect(port, '127.0.0.1').on('error', () => {})
  clients.push(client)
  await once(client, 'connect')
  return client
}

test('streams are refused first, then other requests, then connections', async () => {
  for (const [open, streamsGo, requestsGo] of [
    [56, true, true],
    [57, false, true],
    [61, false, false],
  ] as const) {
    streams = open
    expect([crowd.hasRoomFor('streams'), crowd.hasRoomFor('requests')]).toEqual([
      streamsGo,
      requestsGo,
    ])
  }
  streams = 63
  const client = await comes()
  expect(String((await once(client, 'data'))[0])).toBe('no room')
  await once(client, 'close')
  streams = 61
  const last = await comes()
  await until(() => crowd.size === 62, 'the last one to be counted')
  expect(last.destroyed).toBe(false)
})

test('when there is hardly room, whoever asks is answered, and whoever is silent has to leave', async () => {
  streams = 62
  const silent = await comes()
  await once(silent, 'close')
  const asking = await comes()
  asking.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n')
  expect(String((await once(asking, 'data'))[0])).toContain('200 OK')
})

test('who leaves makes room', async () => {
  for (let count = 0; count < 3; count += 1) await comes()
  await until(() => crowd.size === 3, 'all to be counted')
  for (const client of clients) client.destroy()
  await until(() => crowd.size === 0, 'nobody to be counted')
})

test('when there is no room, connections that wait for a next request are closed', async () => {
  const idle = await comes()
  idle.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n')
  await once(idle, 'data')
  streams = 60
  expect(crowd.hasRoomFor('requests')).toBe(false)
  await once(idle, 'close')
})
