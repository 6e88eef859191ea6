import { nanoid } from 'nanoid'
import { afterAll, describe, expect, test } from 'vitest'
import type { FileProgress, RefusalBody, Replies } from '@tealight/protocol'
import { withdrawFile } from './commands/withdraw-file.ts'
import type { FileRecord } from './domain/entities.ts'
import { sweepOnce } from './files/sweep.ts'
import { databaseKinds } from './testing/databases.ts'
import { startApp } from './testing/running-app.ts'
import type { TestAgent } from './testing/test-agent.ts'
import { fileOf, opens, type TestFile, tells, uploads } from './testing/test-files.ts'

const kinds = await databaseKinds()
const DAYS_MS = 3 * 24 * 3_600_000

describe.each(kinds)('the files of canned replies on $name', async (kind) => {
  const app = await startApp({ DATABASE_URL: await kind.freshUrl() })
  const shop = await app.workspace()
  const [lin, ada] = await Promise.all([shop.agent('Lin', 'owner'), shop.agent('Ada')])
  afterAll(async () => {
    await app.stop()
    await kind.stop()
  })

  const priceList = () => fileOf('tea 4, lamps 59', { name: 'prices.txt' })
  const write = (agent: TestAgent, id: string, files: TestFile[], isShared = true) =>
    agent.asks<Replies & RefusalBody>('POST', '/agent/replies', {
      id,
      name: id,
      text: 'Our prices:',
      isShared,
      files: files.map((file) => file.id),
    })

  /** A shared canned reply with a file. */
  async function replyWithFile() {
    const [id, file] = [nanoid(), priceList()]
    await uploads(lin, file)
    const { body } = await write(lin, id, [file])
    return { id, file, body }
  }

  const take = (agent: TestAgent, replyId: string, fileId: string, id = nanoid()) =>
    agent
      .asks<FileProgress & RefusalBody>('POST', `/agent/replies/${replyId}/files`, { id, fileId })
      .then((answer) => ({ ...answer, id }))

  /** Somebody is sent this file. */
  async function sendTo(agent: TestAgent, fileId: string) {
    const visitor = shop.visitor()
    await visitor.says('What does it cost?')
    const path = `/agent/conversations/${visitor.conversationId}/messages`
    const message = { id: nanoid(), text: '', files: [fileId], seen: 0 }
    const { status } = await agent.asks('POST', path, message)
    return { status, visitor, path: `${path}/${message.id}` }
  }

  /** Days later: the places of which the bytes are taken away. */
  async function tidiedUp(): Promise<string[]> {
    const places: string[] = []
    const { directory, journal } = app.store
    const sweeping = {
      find: (before: number, limit: number) => directory.unsentFiles(before, limit),
      forget: async (file: FileRecord) => (await withdrawFile(journal, file)) === 'free',
      remove: async (place: string) => void places.push(place),
      onFault() {},
    }
    await sweepOnce(sweeping, Date.now() + DAYS_MS)
    return places
  }

  const placeOf = async ({ id }: TestFile) =>
    (await app.store.reads(shop.owner.workspaceId).file(id))?.place

  test('are taken for an answer as often as one likes, and no byte is sent again', async () => {
    const { id, file, body } = await replyWithFile()
    const shown = { id: file.id, name: 'prices.txt', bytes: file.content.length }
    expect(body.replies).toMatchObject([{ files: [{ ...shown, type: 'text/plain' }] }])
    for (const agent of [lin, ada]) {
      const taken = await take(agent, id, file.id)
      expect(taken.body.file).toMatchObject({ ...shown, id: taken.id })
      expect((await take(agent, id, file.id, taken.id)).body.file?.id).toBe(taken.id)
      const { status, visitor } = await sendTo(agent, taken.id)
      expect(status).toBe(201)
      const opened = await opens(visitor, taken.id)
      expect(await opened.text()).toBe(file.content.toString())
      expect((await take(agent, id, file.id, taken.id)).body.refusal).toBe('id-taken')
    }
  })

  test('are seen by whoever has the canned reply, and never by visitors', async () => {
    const { id, file } = await replyWithFile()
    expect((await opens(ada, file.id)).status).toBe(200)
    expect((await opens(shop.visitor(), file.id)).status).toBe(404)
    const edit = { name: id, text: 'Mine', isShared: false }
    expect((await lin.asks('PATCH', `/agent/replies/${id}`, edit)).status).toBe(200)
    expect((await opens(lin, file.id)).status).toBe(200)
    expect((await opens(ada, file.id)).status).toBe(404)
    expect((await take(ada, id, file.id)).status).toBe(404)
  })

  test('are the agent’s own, whole, in no other one, and never sent themselves', async () => {
    const { id, file } = await replyWithFile()
    const [half, foreign] = [priceList(), priceList()]
    await tells(lin, half)
    await uploads(ada, foreign)
    for (const unfit of [half, foreign, file, priceList()])
      expect((await write(lin, nanoid(), [unfit])).body.refusal).toBe('file-incomplete')
    expect((await sendTo(lin, file.id)).status).toBe(409)
    expect((await lin.asks('DELETE', `/agent/files/${file.id}`)).status).toBe(404)
    expect((await take(lin, id, foreign.id)).status).toBe(404)
  })

  test('outlive whoever takes one and thinks better of it', async () => {
    const { id, file } = await replyWithFile()
    const taken = await take(ada, id, file.id)
    expect((await ada.asks('DELETE', `/agent/files/${taken.id}`)).status).toBe(204)
    expect((await opens(ada, taken.id)).status).toBe(404)
    expect(await (await opens(ada, file.id)).text()).toBe(file.content.toString())
  })

  test('go with the canned reply, and stay for those to whom they were sent', async () => {
    const { id, file } = await replyWithFile()
    const place = await placeOf(file)
    const taken = await take(ada, id, file.id)
    const { visitor, path } = await sendTo(ada, taken.id)
    await tidiedUp()
    expect((await opens(ada, file.id)).status).toBe(200)
    const unsent = await app.store.directory.unsentFiles(Date.now() + DAYS_MS, 1_000)
    expect(unsent.map((one) => one.id)).not.toContain(file.id)

    expect((await lin.asks('DELETE', `/agent/replies/${id}`)).status).toBe(204)
    expect(await tidiedUp()).not.toContain(place)
    expect(await placeOf(file)).toBeUndefined()
    expect((await opens(visitor, taken.id)).status).toBe(200)
    await ada.asks('DELETE', path)
    expect(await tidiedUp()).toContain(place)
  })

  test('stay when nothing is said of them, and go one by one', async () => {
    const { id, file } = await replyWithFile()
    const second = priceList()
    await uploads(lin, second)
    const edit = { name: id, text: 'Prices', isShared: true }
    const edits = async (more: object) => {
      const answer = await lin.asks<Replies>('PATCH', `/agent/replies/${id}`, { ...edit, ...more })
      return answer.body.replies[0]?.files.map((one) => one.id)
    }
    expect(await edits({})).toEqual([file.id])
    expect(await edits({ files: [second.id, file.id] })).toEqual([second.id, file.id])
    expect(await edits({ files: [second.id] })).toEqual([second.id])
    const places = await tidiedUp()
    expect([await placeOf(file), places.length > 0]).toEqual([undefined, true])
  })
})
