import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { databaseKinds } from '../testing/databases.ts'
import { everybodySays, foundIn } from '../testing/records.ts'
import { foldFacts } from '../commands/fold-facts.ts'
import { FactKeeper } from './fact-keeper.ts'

const kinds = await databaseKinds()
const kind = kinds.at(-1)
let url = ''
let store: Store
beforeAll(async () => {
  url = (await kind?.freshUrl()) ?? ''
  store = await openStore({ url })
})
afterAll(async () => {
  await store.close()
  await Promise.all(kinds.map((each) => each.stop()))
})

const ALL = { slots: [{ from: 0, to: Number.MAX_SAFE_INTEGER }], filter: {} }

async function asked(workspaceId: string): Promise<number> {
  const counts = await store.reads(workspaceId).reports.counts(ALL, 'slot')
  return counts.find((row) => row.kind === 'asked')?.count ?? 0
}

/** Many conversations, and one that is longer than what is taken at once. */
async function talk(): Promise<string> {
  const { workspaceId } = await foundIn(store)
  const conversationOf = (number: number) => (number < 1_200 ? 'long' : `other-${number}`)
  await Promise.all(
    Array.from({ length: 1_300 }, (_, number) =>
      store.journal.join(everybodySays, {
        workspaceId,
        conversationId: conversationOf(number),
        messageId: `m-${number}`,
        text: 'words',
      }),
    ),
  )
  return workspaceId
}

test('makes facts of what was there before it began, in as many steps as it takes', async () => {
  const workspaceId = await talk()
  expect(await store.directory.unfolded()).toContain(workspaceId)
  const keeper = new FactKeeper(store, vi.fn())
  await expect.poll(() => store.directory.unfolded(), { timeout: 10_000 }).toEqual([])
  keeper.stop()
  expect(await asked(workspaceId)).toBe(1_300)
})

test('two that make the same facts at the same time make them once', async () => {
  const workspaceId = await talk()
  const other = await openStore({ url })
  const all = async (of: Store) => {
    while (!(await foldFacts(of, workspaceId)));
  }
  await Promise.all([all(store), all(other)])
  await other.close()
  expect(await asked(workspaceId)).toBe(1_300)
})

test('a page that comes late, after others were written, changes nothing', async () => {
  const workspaceId = await talk()
  const begun = gate()
  const others = gate()
  const late: Store = {
    ...store,
    journal: Object.create(store.journal, {
      write: {
        async value(...words: Parameters<Store['journal']['write']>) {
          begun.open()
          await others.opened
          return store.journal.write(...words)
        },
      },
    }),
  }
  const page = foldFacts(late, workspaceId)
  await begun.opened
  while (!(await foldFacts(store, workspaceId)));
  const { reports } = store.reads(workspaceId)
  const mark = await reports.mark()
  others.open()
  await page
  expect(await reports.mark()).toEqual(mark)
})

/** Something that is waited for. */
function gate(): { open: () => void; opened: Promise<void> } {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open: () => open(), opened }
}
