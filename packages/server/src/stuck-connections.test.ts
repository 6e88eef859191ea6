import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type RawClient, rawClient } from './hub/testing/raw-client.ts'
import { until } from './hub/testing/until.ts'
import { startApp } from './testing/running-app.ts'

const FILE_BYTES = 40_000_000

test('who takes nothing of a file, or stops in the middle of a request, is cut; who reads slowly or waits is not', async () => {
  const app = await startApp({ HEARTBEAT_SECONDS: '1' })
  const visitor = (await app.workspace()).visitor()
  await visitor.says('hello')
  const assets = join(app.built.widget, 'assets')
  await mkdir(assets)
  await writeFile(join(assets, 'big.js'), Buffer.alloc(FILE_BYTES, 'x'))
  const connects = () => rawClient(Number(new URL(app.origin).port))

  const stuck = (await connects()).gets('/w/assets/big.js')
  const slow = (await connects()).gets('/w/assets/big.js')
  for (const client of [stuck, slow]) pauses(client)
  const reading = setInterval(() => slow.socket.read(), 50)
  const silent = await connects()
  silent.socket.write(
    `POST /v1/visitor/messages${new URL(visitor.url('/')).search} HTTP/1.1\r\nHost: test\r\n` +
      `Authorization: ${visitor.headers['Authorization']}\r\nContent-Type: application/json\r\n` +
      'Content-Length: 100\r\n\r\n{',
  )
  const stream = await (await visitor.opensStream()).live()

  await until(() => silent.isClosed, 'the one that says no more to be cut', 20_000)
  // Node looks twice whether bytes still move, and only who reads is told of an end.
  await sleep(12_000)
  stuck.socket.resume()
  await stuck.isLeft()
  expect(stuck.socket.bytesRead).toBeLessThan(FILE_BYTES)
  expect(slow.isClosed).toBe(false)
  await visitor.says('still there?')
  await stream.message('still there?')

  clearInterval(reading)
  slow.socket.destroy()
  stream.close()
  await app.stop()
}, 60_000)

/** Takes what its system has room for, and nothing more. */
function pauses({ socket }: RawClient): void {
  socket.removeAllListeners('data').pause()
}
