import { nanoid } from 'nanoid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pngOf } from './testing/pictures.ts'
import { type RunningApp, startApp, type TestWorkspace } from './testing/running-app.ts'
import type { TestAgent } from './testing/test-agent.ts'
import { fileOf, opens, sends, tells, uploads } from './testing/test-files.ts'
import type { TestVisitor } from './testing/test-visitor.ts'

let app: RunningApp
let shop: TestWorkspace
let agent: TestAgent
let visitor: TestVisitor

beforeAll(async () => {
  app = await startApp({ MAX_FILE_MB: '3', MAX_FILE_MB_PER_HOUR: '4' })
  shop = await app.workspace()
  agent = await shop.agent('Lin', 'owner')
})
beforeEach(() => {
  visitor = shop.visitor()
})
afterAll(() => app.stop())

const picture = () => fileOf(pngOf(48, 32), { name: 'Lamp.png', type: 'image/png' })

describe('a file', () => {
  test('is sent in pieces, goes on where it stopped, and belongs to its message', async () => {
    const file = picture()
    expect((await tells(visitor, file)).body).toEqual({ offset: 0, pieceBytes: 512 * 1024 })
    expect((await sends(visitor, file, 0, 20)).body.offset).toBe(20)
    expect((await sends(visitor, file, 0, 20)).body.offset).toBe(20)
    expect((await tells(visitor, file)).body.offset).toBe(20)
    const { id, name, type, content } = file
    const shown = { id, name, type, bytes: content.length, width: 48, height: 32 }
    expect((await sends(visitor, file, 20)).body.file).toEqual(shown)
    expect((await tells(visitor, file)).body.file).toEqual(shown)

    const sent = await visitor.sendsFiles([file.id])
    expect(sent.status).toBe(201)
    expect(sent.body.changes[0]).toMatchObject({ type: 'text', text: '', files: [shown] })
    const seen = await agent.asks('GET', `/agent/conversations/${visitor.conversationId}`)
    expect(seen.body).toMatchObject({ changes: [{}, { lastMessage: { files: 1 } }] })
    const answer = await opens(agent, file.id)
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(content)
  })

  test('is sent by an agent, and its visitor alone can open it', async () => {
    await visitor.says('Have you got a picture?')
    const file = picture()
    await uploads(agent, file)
    expect((await opens(visitor, file.id)).status).toBe(404)
    const path = `/agent/conversations/${visitor.conversationId}/messages`
    const message = { id: nanoid(), text: 'Here:', files: [file.id], seen: 0 }
    expect((await agent.asks('POST', path, message)).status).toBe(201)
    expect((await agent.asks('POST', path, message)).status).toBe(200)
    expect((await opens(visitor, file.id)).status).toBe(200)
    const other = shop.visitor()
    await other.says('hello')
    expect((await opens(other, file.id)).status).toBe(404)
  })

  test('sent twice with the same message is there once, and with another message it is refused', async () => {
    const file = picture()
    await uploads(visitor, file)
    const message = nanoid()
    expect((await visitor.sendsFiles([file.id], 'look', message)).status).toBe(201)
    expect((await visitor.sendsFiles([file.id], 'look', message)).status).toBe(200)
    expect((await visitor.sendsFiles([], 'look', message)).body.refusal).toBe('id-taken')
    expect((await visitor.sendsFiles([file.id])).body.refusal).toBe('file-incomplete')
  })

  test('that has not arrived, is not there or is somebody else’s is sent with no message', async () => {
    const half = picture()
    await tells(visitor, half)
    await sends(visitor, half, 0, 20)
    const foreign = picture()
    await uploads(shop.visitor(), foreign)
    for (const id of [half.id, foreign.id, nanoid()]) {
      expect((await visitor.sendsFiles([id])).body.refusal).toBe('file-incomplete')
    }
    expect((await visitor.says('Nothing is left of that')).body.changes[0]).toMatchObject({
      seq: 1,
    })
  })

  test('can be taken back until a message names it', async () => {
    const file = picture()
    await uploads(visitor, file)
    expect((await visitor.asks('DELETE', `/files/${file.id}`)).status).toBe(204)
    expect((await opens(visitor, file.id)).status).toBe(404)
    await uploads(visitor, file)
    await visitor.sendsFiles([file.id])
    expect((await visitor.asks('DELETE', `/files/${file.id}`)).status).toBe(404)
    expect((await opens(visitor, file.id)).status).toBe(200)
  })
})

describe('what is in a file', () => {
  const page = '<!doctype html><script>alert(1)</script>'
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'

  test.each([
    ['a page', page, 'page.html'],
    ['a page that is named a picture', page, 'page.png'],
    ['a drawing', drawing, 'drawing.svg'],
    ['a drawing with a head', `<?xml version="1.0"?>${drawing}`, 'drawing.svg'],
    ['a program', Buffer.from('7f454c46020101000000000000000000', 'hex'), 'setup.txt'],
  ])('decides: %s is refused', async (_what, content, name) => {
    const file = fileOf(content, { name, type: 'image/png' })
    expect((await uploads(visitor, file)).body.refusal).toBe('file-kind')
    expect((await sends(visitor, file)).status).toBe(404)
  })

  test('is known from its beginning: the rest need not be sent', async () => {
    const file = fileOf(Buffer.alloc(200_000, '<b>'), { name: 'film.mp4', type: 'video/mp4' })
    await tells(visitor, file)
    expect((await sends(visitor, file, 0, 5_000)).body.refusal).toBe('file-kind')
  })

  test('can not run: a text that is a page is saved, as text, without rights', async () => {
    const file = fileOf(page, { name: '../a "list"\u202e.txt', type: 'text/html' })
    expect((await uploads(visitor, file)).body.file).toMatchObject({
      name: 'a "list".txt',
      type: 'text/plain',
    })
    const { headers } = await opens(visitor, file.id)
    expect(headers.get('content-type')).toBe('text/plain')
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="a _list_.txt"; filename*=UTF-8''a%20%22list%22.txt`,
    )
  })

  test('is sent in part to a player that asks for a part', async () => {
    const file = fileOf('0123456789', { name: 'digits.txt' })
    await uploads(visitor, file)
    const part = await opens(visitor, file.id, { Range: 'bytes=2-4' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 2-4/10'])
    expect(await part.text()).toBe('234')
    expect(await (await opens(visitor, file.id, { Range: 'bytes=-3' })).text()).toBe('789')
    expect((await opens(visitor, file.id, { Range: 'bytes=10-' })).status).toBe(416)
    const again = { 'If-None-Match': part.headers.get('etag') }
    expect((await opens(visitor, file.id, again)).status).toBe(304)
  })
})

describe('limits', () => {
  test('of one file: the lower one of the server and the site', async () => {
    const { body } = await tells(visitor, fileOf(Buffer.alloc(3 * 1024 * 1024 + 1)))
    expect(body.refusal).toBe('file-too-large')
  })

  test('of what one visitor sends in an hour', async () => {
    const most = fileOf(Buffer.alloc(3 * 1024 * 1024))
    await tells(visitor, most)
    await tells(visitor, most)
    expect((await tells(visitor, fileOf(most.content))).status).toBe(200)
    const refused = await tells(visitor, picture())
    expect(refused.body.refusal).toBe('too-many-requests')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60)
    expect((await tells(shop.visitor(), picture())).status).toBe(200)
  })

  test('that a site sets hold for visitors, not for its agents', async () => {
    const other = await app.workspace()
    const owner = await other.agent('Olga', 'owner')
    const { changes } = await owner.starts()
    const site = changes.find(({ kind }) => kind === 'site')?.id
    const files = { isOn: true, maxBytes: 1024, kinds: ['document'], voice: false }
    const choose = (more = {}) =>
      owner.asks('PATCH', `/admin/sites/${site}`, { settings: { files: { ...files, ...more } } })
    await choose()
    const guest = other.visitor()
    const large = fileOf(Buffer.alloc(1025, 'a'), { name: 'a.txt' })
    expect((await uploads(guest, picture())).body.refusal).toBe('file-kind')
    expect((await uploads(guest, large)).body.refusal).toBe('file-too-large')
    await choose({ isOn: false })
    expect((await uploads(guest, large)).body.refusal).toBe('files-off')
    expect((await uploads(owner, large)).body.file).toMatchObject({ type: 'text/plain' })
  })
})
