import { expect, test } from 'vitest'
import type { KeyValueStorage } from './environment.ts'
import { memoryStorage } from './memory-storage.ts'
import { createOutbox } from './outbox.ts'
import type { Outgoing } from './outgoing.ts'
import { type Answer, unreachable } from './result.ts'
import { settle } from './testing/fake-clock.ts'
import { fakeEnvironment } from './testing/fake-environment.ts'

/** An outbox whose deliveries a test answers one by one. */
function outboxOn(storage: KeyValueStorage, seed = 1) {
  const environment = fakeEnvironment(() => Promise.reject(new Error('no network here')), {
    storage,
    seed,
  })
  const delivered: string[] = []
  let answer: (answer: Answer<unknown>) => void = () => {}
  const outbox = createOutbox(
    environment,
    'box:',
    (entry: Outgoing) => {
      delivered.push(entry.text)
      return new Promise((resolve) => (answer = resolve))
    },
    () => {},
    { isSender: () => true, tell() {} },
  )
  const answers = async (given: Answer<unknown>): Promise<void> => {
    answer(given)
    await settle()
  }
  return { environment, outbox, delivered, answers }
}

const DONE: Answer<null> = { ok: true, value: null }
const shown = (outbox: { entries(): readonly Outgoing[] }): string[] =>
  outbox.entries().map(({ text, state }) => `${text} ${state.kind}`)

test('one after the other, in the order of writing', async () => {
  const { outbox, delivered, answers } = outboxOn(memoryStorage())
  for (const text of ['one', 'two', 'three']) outbox.add({ conversationId: 'c', text })
  expect(shown(outbox)).toEqual(['one sending', 'two waiting', 'three waiting'])
  await answers(DONE)
  expect(delivered).toEqual(['one', 'two'])
  await answers({ ...unreachable(), refusal: 'busy' })
  expect(shown(outbox)).toEqual(['two waiting', 'three waiting'])
})

test('the order of writing outlives a reload and a clock that was set back', async () => {
  const storage = memoryStorage()
  const first = outboxOn(storage)
  first.outbox.add({ conversationId: 'c', text: 'one' })
  first.environment.clock.jump(-3_600_000)
  first.outbox.add({ conversationId: 'c', text: 'two' })
  first.outbox.add({ conversationId: 'c', text: 'three' })
  const second = outboxOn(storage, 2)
  second.outbox.resume()
  expect(second.outbox.entries().map(({ text }) => text)).toEqual(['one', 'two', 'three'])
  second.outbox.resume()
  expect(second.outbox.entries()).toHaveLength(3)
})

test('one tab writes without erasing what another has written', async () => {
  const storage = memoryStorage()
  const [left, right] = [outboxOn(storage, 1), outboxOn(storage, 2)]
  left.outbox.add({ conversationId: 'c', text: 'left' })
  right.outbox.add({ conversationId: 'c', text: 'right' })
  await left.answers(DONE)
  expect(storage.keys()).toHaveLength(1)
  const later = outboxOn(storage, 3)
  later.outbox.resume()
  expect(later.outbox.entries().map(({ text }) => text)).toEqual(['right'])
})

test('what was discarded while it was under way stays discarded', async () => {
  const storage = memoryStorage()
  const { outbox, answers } = outboxOn(storage)
  outbox.add({ conversationId: 'c', text: 'never mind' })
  outbox.remove(outbox.entries()[0] ?? { id: '' })
  await answers(unreachable())
  expect(outbox.entries()).toEqual([])
  expect(storage.keys()).toEqual([])
})

test('what storage gives that is not ours, or broken, is left alone', () => {
  const storage = memoryStorage()
  storage.set('box:broken', '{"id":')
  storage.set('box:null', 'null')
  storage.set('box:strange', '{"for":"a newer version"}')
  storage.set('other', 'x')
  const { outbox } = outboxOn(storage)
  outbox.resume()
  expect(outbox.entries()).toEqual([])
  expect(storage.keys()).toHaveLength(4)
})

test('storage that keeps nothing loses nothing while the page lives', async () => {
  const { outbox, delivered, answers } = outboxOn({
    get: () => null,
    set: () => {},
    remove: () => {},
    keys: () => [],
  })
  outbox.add({ conversationId: 'c', text: 'one' })
  outbox.add({ conversationId: 'c', text: 'two' })
  await answers(DONE)
  await answers(DONE)
  expect(delivered).toEqual(['one', 'two'])
  expect(outbox.entries()).toEqual([])
})
