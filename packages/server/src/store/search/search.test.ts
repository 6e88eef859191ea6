import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { nanoid } from 'nanoid'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { MessageRecord, PersonNoteRecord } from '../../domain/entities.ts'
import type { Database } from '../database.ts'
import { keptTerms } from './entries.ts'
import { findMarks } from './marks.ts'
import type { SearchLimits } from './limits.ts'
import { readQuery } from './query.ts'
import { databaseKinds } from '../../testing/databases.ts'
import { conversationIn, foundIn, messageIn, visitorIn } from '../../testing/records.ts'
import { openLibsqlFile } from '../libsql/open-libsql-file.ts'
import { openStore } from '../open-store.ts'
import { openPostgres } from '../postgres/open-postgres.ts'
import type { Reads } from '../reads.ts'

const kinds = await databaseKinds()
const stores = await Promise.all(
  kinds.map(async (kind) => {
    const url = await kind.freshUrl()
    return { name: kind.name, url, store: await openStore({ url }) }
  }),
)
afterAll(async () => {
  await Promise.all(stores.map(({ store }) => store.close()))
  await Promise.all(kinds.map((kind) => kind.stop()))
})

describe.each(stores)('searching on $name', ({ store, url }) => {
  let workspaceId: string
  let reads: Reads
  let conversation: ReturnType<typeof conversationIn>
  beforeEach(async () => {
    const shop = await foundIn(store)
    workspaceId = shop.workspaceId
    reads = shop.reads
    conversation = conversationIn(workspaceId)
    await store.journal.write(workspaceId, async (tx) => tx.put('conversation', conversation))
  })

  const put = (...messages: MessageRecord[]) =>
    store.journal.write(workspaceId, async (tx) => {
      for (const message of messages) tx.put('message', message)
    })
  const say = async (...texts: string[]) => {
    const messages = texts.map((text, at) =>
      messageIn(workspaceId, conversation.id, { text, seq: ++conversation.messageCount, at }),
    )
    await put(...messages)
    return messages
  }
  const found = async (typed: string, limits: SearchLimits = {}) => {
    const page = await reads.search.messages({ query: readQuery(typed), limits, before: null })
    return page.found.map(({ message }) => message.text)
  }

  const noteOn = (visitorId: string, own: Partial<PersonNoteRecord> = {}): PersonNoteRecord => {
    const author = { id: 'lin', name: 'Lin' }
    return { workspaceId, visitorId, id: nanoid(), at: 1, author, text: '', editedAt: null, ...own }
  }
  const write = (deed: Parameters<typeof store.journal.write>[1]) =>
    store.journal.write(workspaceId, deed)
  const noted = async (typed: string, limits: SearchLimits = {}) =>
    (await reads.search.notes({ query: readQuery(typed), limits })).map(({ note }) => note)

  test('finds what was said, in any script, the newest first', async () => {
    await say('A crème candle', '我的订单在哪里', 'another Candle, and café', 'свеча для Анны')
    expect(await found('candle')).toEqual(['another Candle, and café', 'A crème candle'])
    expect(await found('creme cand')).toEqual(['A crème candle'])
    expect(await found('订单')).toEqual(['我的订单在哪里'])
    expect(await found('里')).toEqual(['我的订单在哪里'])
    expect(await found('СВЕЧА анны')).toEqual(['свеча для Анны'])
    expect(await found('candle -cafe')).toEqual(['A crème candle'])
    expect(await found('tea')).toEqual([])
  })

  test('puts what stands side by side first', async () => {
    await say('a blue candle', 'the candle is not blue', 'candles, blue')
    expect(await found('blue candle')).toEqual([
      'a blue candle',
      'candles, blue',
      'the candle is not blue',
    ])
    expect(await found('"blue candle"')).toEqual(['a blue candle'])
  })

  test('knows a message as it is now', async () => {
    const [message] = await say('a typing mistake')
    await put({ ...message!, text: 'a typing error', editedAt: 2 })
    expect(await found('mistake')).toEqual([])
    expect(await found('error')).toEqual(['a typing error'])
    await put({ ...message!, text: '', deletedAt: 3 })
    expect(await found('error')).toEqual([])
  })

  test('finds files by their names', async () => {
    const files = [{ id: nanoid(), name: 'Rechnung März.pdf', bytes: 9, type: 'application/pdf' }]
    await put(messageIn(workspaceId, conversation.id, { text: '', files }))
    expect(await found('marz')).toEqual([''])
    expect(await found('has:file', { hasFiles: true })).toEqual([''])
  })

  test('shows nothing of another workspace, though its ids be the same', async () => {
    await say('our secret')
    const theirs = await foundIn(store)
    const record = { ...conversation, workspaceId: theirs.workspaceId }
    await store.journal.write(theirs.workspaceId, async (tx) => {
      tx.put('conversation', record)
      tx.put('visitor', visitorIn(theirs.workspaceId, { name: 'Secret Agent' }))
    })
    const search = { query: readQuery('secret'), limits: {}, before: null }
    expect((await theirs.reads.search.messages(search)).found).toEqual([])
    expect(await reads.search.visitors(readQuery('secret'))).toEqual([])
  })

  test('finds visitors by name, address and number', async () => {
    const anna = visitorIn(workspaceId, { name: 'Anna Lée', email: 'a.lee@shop.example' })
    await store.journal.write(workspaceId, async (tx) => tx.put('visitor', anna))
    const names = async (typed: string) =>
      (await reads.search.visitors(readQuery(typed))).map(({ name }) => name)
    expect(await names('lee')).toEqual(['Anna Lée'])
    expect(await names('a.lee@shop')).toEqual(['Anna Lée'])
    await store.journal.write(workspaceId, async (tx) => tx.put('visitor', { ...anna, name: 'Bo' }))
    expect(await names('anna')).toEqual([])
  })

  test('is narrowed to places, people, states and days', async () => {
    const other = conversationIn(workspaceId, {
      siteId: 'other',
      teamId: 'sales',
      status: 'open',
      tagIds: ['refund'],
    })
    const agent = { kind: 'agent', id: 'lin', name: 'Lin' } as const
    await store.journal.write(workspaceId, async (tx) => tx.put('conversation', other))
    await say('tea by the visitor')
    await put(
      messageIn(workspaceId, other.id, { text: 'tea by the agent', author: agent, at: 100 }),
    )
    const byAgent = ['tea by the agent']
    const byVisitor = ['tea by the visitor']
    expect(await found('tea', { siteIds: ['other'] })).toEqual(byAgent)
    expect(await found('tea', { teamIds: ['sales'] })).toEqual(byAgent)
    expect(await found('tea', { tagIds: ['refund', 'other'] })).toEqual(byAgent)
    expect(await found('tea', { tagIds: ['other'] })).toEqual([])
    expect(await found('tea', { status: 'queued' })).toEqual(byVisitor)
    expect(await found('tea', { authorKind: 'agent' })).toEqual(byAgent)
    expect(await found('tea', { authorIds: ['lin'] })).toEqual(byAgent)
    expect(await found('tea', { authorIds: ['the-visitor'] })).toEqual(byVisitor)
    expect(await found('tea', { from: 100 })).toEqual(byAgent)
    expect(await found('tea', { to: 100 })).toEqual(byVisitor)
    expect(await found('', { authorIds: ['lin'] })).toEqual(byAgent)
    expect(await found('tea', { assigneeIds: ['nobody'] })).toEqual([])
  })

  test('goes on where a page ended, without a gap or a double', async () => {
    const texts = Array.from({ length: 120 }, (_, index) => `tea ${index}`)
    await say(...texts)
    const all: string[] = []
    let before: number | null = null
    do {
      const page = await reads.search.messages({ query: readQuery('tea '), limits: {}, before })
      all.push(...page.found.map(({ message }) => message.text))
      before = page.next
    } while (before !== null)
    expect(all).toEqual(texts.toReversed())
  })

  test('finds notes on persons as they are, with whom they are about, for as long as they are there', async () => {
    const [anna, phone] = [visitorIn(workspaceId), visitorIn(workspaceId)]
    const note = noteOn(phone.id, { text: 'Prefers mornings' })
    await write(async (tx) => {
      for (const one of [anna, phone]) tx.put('visitor', one)
      await tx.people.putNote(note)
      await tx.people.putNote(noteOn(phone.id, { text: 'Prefers tea' }))
    })
    expect(await noted('mornings')).toEqual([note])
    expect(await found('mornings')).toEqual([])
    await write((tx) => tx.people.putNote({ ...note, text: 'Prefers évenings', editedAt: 2 }))
    expect(await noted('mornings')).toEqual([])
    expect(await noted('evenings')).toMatchObject([{ visitorId: phone.id }])
    const [into, from] = [anna, phone].map(({ id }) => ({ workspaceId, visitorId: id }))
    await write((tx) => tx.people.moveTo(into!, from!))
    expect((await noted('prefers')).map(({ visitorId }) => visitorId)).toEqual([anna.id, anna.id])
    await write((tx) => tx.people.removeNote({ ...note, visitorId: anna.id }))
    expect((await noted('prefers')).map(({ text }) => text)).toEqual(['Prefers tea'])
    expect(await kept(url, workspaceId, 'prefers')).toBe(1)
  })

  test('a note that was undone leaves no word behind', async () => {
    const visitor = visitorIn(workspaceId)
    const undone = write(async (tx) => {
      tx.put('visitor', visitor)
      await tx.people.putNote(noteOn(visitor.id, { text: 'never written' }))
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await noted('written')).toEqual([])
  })

  test('notes on persons are narrowed to authors, days and the site', async () => {
    const visitor = visitorIn(workspaceId, { siteId: 'shop' })
    await write(async (tx) => {
      tx.put('visitor', visitor)
      await tx.people.putNote(noteOn(visitor.id, { text: 'tea', at: 100 }))
    })
    const count = async (limits: SearchLimits) => (await noted('tea', limits)).length
    expect(await count({ authorIds: ['lin'], siteIds: ['shop'], from: 100, to: 101 })).toBe(1)
    expect(await count({ authorIds: ['bo'] })).toBe(0)
    expect(await count({ siteIds: ['other'] })).toBe(0)
    expect(await count({ to: 100 })).toBe(0)
    expect(await count({ from: 101 })).toBe(0)
    expect(await noted('', { authorIds: ['lin'] })).toHaveLength(1)
  })

  test('finds what was written before it was searched', async () => {
    const [message] = await say('an old candle')
    await put({ ...message!, text: '', deletedAt: 1 })
    const visitor = visitorIn(workspaceId)
    await write(async (tx) => tx.put('visitor', visitor))
    await writesItself(url, [
      `update messages set text = 'a much older candle' where id = '${message!.id}'`,
      `insert into person_notes (workspace_id, visitor_id, id, at, author, text)
       values ('${workspaceId}', '${visitor.id}', 'old', 1, '{"id":"lin","name":"Lin"}', 'an old habit')`,
      `delete from installation where name like 'search%'`,
    ])
    await (await openStore({ url })).close()
    expect(await found('older')).toEqual(['a much older candle'])
    expect(await noted('habit')).toMatchObject([{ id: 'old', visitorId: visitor.id }])
  })

  test('whatever was said: the index finds exactly what has the words', async () => {
    const word = fc.constantFrom(
      'tea',
      'Teá',
      'teapot',
      '茶',
      '茶杯',
      '杯',
      'чай',
      'शुभ',
      '5',
      'ß-ss',
    )
    const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
    const glued = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(''))
    const said = fc.array(fc.oneof(text, glued), { minLength: 5, maxLength: 15 })
    const typed = fc.oneof(
      word,
      glued,
      text.map((words) => `"${words}"`),
      fc.tuple(word, word).map(([wanted, unwanted]) => `${wanted} -${unwanted}`),
      text,
    )
    await fc.assert(
      fc.asyncProperty(
        said,
        fc.array(typed, { minLength: 3, maxLength: 6 }),
        async (texts, searches) => {
          const place = conversationIn(workspaceId, { siteId: nanoid() })
          const visitor = visitorIn(workspaceId, { siteId: place.siteId })
          await store.journal.write(workspaceId, async (tx) => {
            tx.put('conversation', place)
            tx.put('visitor', visitor)
            await Promise.all(texts.map((text) => tx.people.putNote(noteOn(visitor.id, { text }))))
            texts.forEach((said, at) =>
              tx.put('message', messageIn(workspaceId, place.id, { text: said, seq: at + 1 })),
            )
          })
          for (const search of searches) {
            const query = readQuery(search)
            if (query.terms.length === 0) continue
            const expected = texts.filter((said) => findMarks(said, query) !== null)
            const there = await found(search, { siteIds: [place.siteId] })
            expect([search, there.toSorted()]).toEqual([search, expected.toSorted()])
            const notes = await noted(search, { siteIds: [place.siteId] })
            const words = notes.map(({ text }) => text).toSorted()
            expect([search, words]).toEqual([search, expected.toSorted()])
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})

/** Past the journal, as an older version would have left it. */
function writesItself(url: string, statements: readonly string[]): Promise<void> {
  return withDatabase(url, async ({ line }) => {
    for (const statement of statements) await line.query(statement, [])
  })
}

/** How many entries the index has for notes on persons with these words, whether or not there are such notes. */
function kept(url: string, workspaceId: string, typed: string): Promise<number> {
  return withDatabase(url, async ({ reading, dialect: { fullText } }) => {
    const terms = keptTerms({ workspaceId, kind: 'person-note' }, readQuery(typed).terms)
    const there = await reading
      .select({ number: fullText.number })
      .from(sql`search_words`)
      .where(fullText.isMatch(sql`${fullText.terms(terms)}`))
    return there.length
  })
}

async function withDatabase<Answer>(
  url: string,
  ask: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  const settings = { url, synchronous: 'full', readLimitMs: 1_000 } as const
  const database = url.startsWith('file:')
    ? await openLibsqlFile(settings)
    : await openPostgres({ ...settings, onFault: () => undefined })
  const answer = await ask(database)
  await database.close()
  return answer
}
