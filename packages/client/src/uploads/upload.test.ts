import type { FileProgress } from '@tealight/protocol'
import { beforeEach, expect, test } from 'vitest'
import { FakeClock } from '../testing/fake-clock.ts'
import { fakeEnvironment } from '../testing/fake-environment.ts'
import { startUpload, takeFile, type Upload, type UploadSource } from './upload.ts'

const address = {
  url: (path: string) => `/${path}`,
  signed: (headers: Record<string, string>) => ({ headers }),
}
const source: UploadSource = {
  id: 'file-000001',
  name: 'tea.txt',
  blob: new Blob(['tealight '.repeat(20_000)], { type: 'text/plain' }),
}
const { size } = source.blob

/** What each request takes. */
const REQUEST_MS = 100

let clock: FakeClock
/** What the server has, what it was asked, and what it says no to. */
let kept: string
let asked: string[]
let refuses: (method: string) => Response | Error | null
let shares: Set<number>

beforeEach(() => {
  clock = new FakeClock()
  kept = ''
  asked = []
  refuses = () => null
  shares = new Set()
})

test('goes piece by piece until all of it is there', async () => {
  const upload = starts()
  await clock.advance(5_000)
  expect(upload.state).toMatchObject({ kind: 'done', file: { id: source.id } })
  expect(kept).toBe(await source.blob.text())
  expect(asked.filter((one) => one.startsWith('PUT')).length).toBeGreaterThan(1)
  expect(shares.size).toBeGreaterThan(2)
})

test('goes on where the server stands when the connection was lost, and the answer with it', async () => {
  const upload = starts()
  let pieces = 0
  // Written, but nobody hears of it.
  refuses = (method) => (method === 'PUT' && ++pieces > 1 ? new TypeError('lost') : null)
  await clock.advance(3.5 * REQUEST_MS)
  expect(upload.state.kind).toBe('waiting')
  refuses = () => null
  await clock.advance(60_000)
  expect(upload.state.kind).toBe('done')
  expect(kept).toBe(await source.blob.text())
})

test('says why it was refused, and tries again when that is wished', async () => {
  refuses = () => answer({ refusal: 'file-too-large', message: '' }, 413)
  const upload = starts()
  await clock.advance(60_000)
  expect(upload.state).toEqual({ kind: 'failed', refusal: 'file-too-large' })
  expect(asked).toHaveLength(1)
  refuses = () => null
  upload.retry()
  await clock.advance(5_000)
  expect(upload.state.kind).toBe('done')
})

test('is taken back on the server too, and goes on no more', async () => {
  const upload = starts()
  await clock.advance(1.5 * REQUEST_MS)
  upload.cancel()
  await clock.advance(60_000)
  expect(asked.at(-1)).toBe(`DELETE /files/${source.id}?`)
  expect(asked).toHaveLength(3)
})

test('goes on no more when it is left, and another one takes it up where it stood', async () => {
  const upload = starts()
  await clock.advance(1.5 * REQUEST_MS)
  upload.stop()
  await clock.advance(60_000)
  expect(asked).toHaveLength(2)
  const next = starts()
  await clock.advance(5_000)
  expect(next.state.kind).toBe('done')
  expect(asked.filter((one) => one.endsWith('from=0&'))).toHaveLength(1)
  expect(kept).toBe(await source.blob.text())
})

test('a file that the server has is taken without a byte, again and again until that is known', async () => {
  const environment = fakeEnvironment(serve, { clock })
  kept = await source.blob.text()
  refuses = (method) => (asked.length === 1 && method === 'POST' ? new TypeError('lost') : null)
  const taken = { id: source.id, fileId: 'file-000002', from: 'replies/reply-0001' }
  const upload = takeFile(environment, address, taken, () => {})
  await clock.advance(60_000)
  expect(upload.state).toMatchObject({ kind: 'done', file: { id: source.id } })
  expect(asked).toEqual(Array(2).fill('POST /replies/reply-0001/files?'))
})

function starts(): Upload {
  const environment = fakeEnvironment(serve, { clock })
  let upload: Upload | undefined
  return (upload = startUpload(environment, address, source, () => {
    if (upload?.state.kind === 'sending') shares.add(upload.state.sent)
  }))
}

async function serve(url: string, { method = 'GET', body }: RequestInit): Promise<Response> {
  asked.push(`${method} ${url}`)
  await new Promise<void>((resolve) => void clock.setTimer(resolve, REQUEST_MS))
  const refusal = refuses(method)
  if (method === 'PUT' && body instanceof Blob) {
    const from = Number(/from=(\d+)/.exec(url)?.[1])
    if (from <= kept.length) kept = kept.slice(0, from) + (await body.text())
  }
  if (refusal instanceof Error) throw refusal
  return refusal ?? answer(progress())
}

function progress(): FileProgress {
  const { id, name, blob } = source
  const file = { id, name, bytes: size, type: blob.type }
  return { offset: kept.length, pieceBytes: 65_536, ...(kept.length === size && { file }) }
}

function answer(body: object, status = 200): Response {
  return Response.json(body, { status })
}
