import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { addPersonNote } from '../commands/keep-person-notes.ts'
import { mergeVisitors } from '../commands/merge-visitors.ts'
import { noteVisits } from '../commands/note-visits.ts'
import { VISIT_KEPT_MS } from '../domain/visit.ts'
import { databaseKinds } from '../testing/databases.ts'
import { foundIn, visitorIn } from '../testing/records.ts'
import { openStore } from './open-store.ts'

const kinds = await databaseKinds()
const stores = await Promise.all(
  kinds.map(async (kind) => ({
    name: kind.name,
    store: await openStore({ url: await kind.freshUrl() }),
  })),
)
afterAll(async () => {
  await Promise.all(stores.map(({ store }) => store.close()))
  await Promise.all(kinds.map((kind) => kind.stop()))
})

describe.each(stores)('what is known of people on $name', ({ store: { journal }, store }) => {
  let shop: Awaited<ReturnType<typeof foundIn>>
  let anna: ReturnType<typeof visitorIn>
  let phone: ReturnType<typeof visitorIn>
  beforeEach(async () => {
    shop = await foundIn(store)
    const { workspaceId } = shop
    anna = visitorIn(workspaceId, { email: 'Anna@shop.example', externalId: 'anna' })
    phone = visitorIn(workspaceId, { email: 'anna@SHOP.example', attributes: { size: 'L' } })
    await journal.write(workspaceId, async (tx) => {
      for (const one of [anna, phone]) tx.put('visitor', one)
    })
  })

  const hear = (at: number, isSweep = false) => {
    const page = { url: `https://shop.example/${at}`, title: '' }
    const { workspaceId, id: visitorId } = anna
    const sights = [{ workspaceId, visitorId, at, page, pagesKept: 'kept' } as const]
    return noteVisits(journal, { workspaceId, sights, isSweep })
  }

  test('finds others by their e-mail address in whatever case, and by their user id', async () => {
    const { people } = shop.reads
    const ids = async (found: Promise<{ id: string }[]>) => (await found).map(({ id }) => id).sort()
    const both = [anna.id, phone.id].sort()
    expect(await ids(people.byEmail(['ANNA@shop.example', 'nobody@shop.example']))).toEqual(both)
    expect(await ids(people.byUserId(['anna']))).toEqual([anna.id])
    expect(await (await foundIn(store)).reads.people.byEmail(['anna@shop.example'])).toEqual([])
  })

  test('keeps who was merged, brings them along, and takes what they alone know', async () => {
    const merged = await mergeVisitors(journal, shop.owner, phone.id, anna.id)
    expect(merged).toMatchObject({ ok: true, visitors: [{ attributes: { size: 'L' } }, {}] })
    const { reads } = shop
    expect(await reads.people.mergedInto(anna.id)).toMatchObject([
      { id: phone.id, merger: { by: { id: shop.owner.id }, gave: { attributes: { size: 'L' } } } },
    ])
    expect((await reads.visitors([phone.id])).map(({ id }) => id)).toEqual([phone.id, anna.id])
    expect(await reads.visitor(phone.id)).toMatchObject({ id: phone.id, mergedInto: anna.id })
    for (const { id } of [anna, phone])
      expect(await reads.people.samePersons([id])).toEqual([anna.id, phone.id])
  })

  test('keeps visits, and takes away what was heard of long ago', async () => {
    await hear(1)
    await hear(2)
    const visits = () => shop.reads.people.visits([anna.id, phone.id])
    expect(await visits()).toMatchObject([{ visitorId: anna.id, pages: [{ at: 2 }, { at: 1 }] }])
    await hear(VISIT_KEPT_MS, true)
    expect(await visits()).toEqual([])
  })

  test('keeps notes, the newest first', async () => {
    for (const text of ['first', 'second'])
      await addPersonNote(journal, shop.owner, anna.id, { id: `note-${text}`, text })
    const notes = await shop.reads.people.notes([anna.id, phone.id])
    expect(notes.map(({ text }) => text)).toEqual(['second', 'first'])
    expect(await shop.reads.people.notes([phone.id])).toEqual([])
  })
})
