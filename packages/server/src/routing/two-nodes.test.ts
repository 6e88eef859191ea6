import { afterAll, describe, expect, test } from 'vitest'
import { makeSignInLink } from '../commands/make-sign-in-link.ts'
import { editRouting } from '../commands/edit-routing.ts'
import { routingOfWorkspace } from '../domain/routing/routing-of.ts'
import { databaseKinds } from '../testing/databases.ts'
import { startApp } from '../testing/running-app.ts'
import { TestAgent } from '../testing/test-agent.ts'

const kinds = await databaseKinds()
afterAll(() => Promise.all(kinds.map((kind) => kind.stop())))

const postgres = kinds.find(({ name }) => name === 'PostgreSQL')

describe.skipIf(postgres === undefined)('two nodes', () => {
  test('the newest place signs the older off, at whatever node that is, and says why', async () => {
    const env = { DATABASE_URL: (await postgres?.freshUrl()) ?? '' }
    const [here, there] = [await startApp(env), await startApp(env)]
    const shop = await here.workspace()
    const { workspaceId } = shop.owner
    const routing = { ...routingOfWorkspace({ routing: {} }), places: 'newest' as const }
    await editRouting(here.store.journal, workspaceId, routing)
    const lin = await shop.agent('Lin')
    const colleague = await (await (await shop.agent('Ben')).opensStream()).live()
    const older = await (await lin.opensStream()).live()
    const record = await there.store.reads(workspaceId).agent(lin.id)
    if (record === null) throw new Error('there is no such agent')
    const elsewhere = new TestAgent(there.origin, lin.id)
    await elsewhere.signsIn(await makeSignInLink(there.store.journal, record))
    const newer = await (await elsewhere.opensStream()).live()
    await older.isEnded()
    expect(older.frames.at(-1)?.frame).toMatchObject({ reason: 'signed-in-elsewhere' })
    expect([newer.isOver, colleague.isOver]).toEqual([false, false])
    await Promise.all([here.stop(), there.stop()])
  })
})
