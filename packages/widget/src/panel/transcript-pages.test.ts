import type { Message } from '@tealight/protocol'
import { expect, test } from 'vitest'
import { arrange } from './transcript-items.ts'
import { cutPages, PAGE_MESSAGES, pageOf } from './transcript-pages.ts'

const NOON = new Date(2026, 4, 4, 12).getTime()

/** One person talks and talks: messages from one seq up to another. */
function messages(from: number, to: number): Message[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    kind: 'message',
    id: `message-${from + index}`,
    rev: from + index,
    conversationId: 'conversation-1',
    seq: from + index,
    type: 'text',
    at: NOON + (from + index) * 1000,
    author: { kind: 'visitor' },
    text: `line ${from + index}`,
  }))
}

const END = 3 * PAGE_MESSAGES + 2
const all = messages(1, END)
const seqs = (page: { messages: readonly Message[] }): number[] => page.messages.map((it) => it.seq)

test('a transcript is cut where its seqs say, whatever of it is here', () => {
  const pages = cutPages([], all, [], 0, false)
  expect(pages.map(({ key }) => key)).toEqual([0, 1, 2, 3])
  expect(pages.flatMap(seqs)).toEqual(all.map((it) => it.seq))
  const later = cutPages([], messages(PAGE_MESSAGES, END), [], 0, true)
  expect(later.map(seqs)).toEqual(pages.slice(1).map(seqs))
})

test('a page whose beginning is not here yet waits for it', () => {
  const pages = cutPages([], messages(3, END), [], 0, true)
  expect(pages.map(({ key }) => key)).toEqual([1, 2, 3])
  const [only] = cutPages([], messages(3, 5), [], 0, true)
  expect(only && seqs(only)).toEqual([3, 4, 5])
})

test('pages that have not changed are the ones of before, whatever comes in around them', () => {
  const before = cutPages([], messages(3, END), [], 0, true)
  const after = cutPages(before, [...messages(1, 2), ...messages(3, END + 1)], [], 0, false)
  expect(after).toHaveLength(4)
  // The messages are others, since they were made anew: only with the same ones pages are the same.
  expect(after[2]).not.toBe(before[1])
  const first = cutPages([], all, [], 1, false)
  const next = cutPages(first, [...all, ...messages(END + 1, END + 1)], [], 2, false)
  expect(next[0]).not.toBe(first[0])
  expect(next[1]).toBe(first[1])
  expect(next[2]).toBe(first[2])
  expect(next[3]).not.toBe(first[3])
})

test('what has not arrived yet stands on the newest page, also where there is no other', () => {
  const entry = { id: 'outgoing-1', conversationId: 'conversation-1', text: 'hi', at: NOON }
  const outgoing = [{ ...entry, state: { kind: 'sending' } as const }]
  expect(cutPages([], [], outgoing, 0, false).map((page) => page.outgoing)).toEqual([outgoing])
  const counts = cutPages([], all, outgoing, 0, false).map((page) => page.outgoing.length)
  expect(counts).toEqual([0, 0, 0, 1])
})

test('a group that stands on two pages looks like one', () => {
  const [first, second] = cutPages([], all, [], 0, false).map(arrange)
  expect(first?.map(({ kind }) => kind)).toEqual(['day', 'group'])
  expect(first?.[1]).toMatchObject({ goesOn: true })
  expect(first?.[1]).not.toHaveProperty('isContinued')
  expect(second).toMatchObject([{ kind: 'group', isContinued: true, goesOn: true }])
})

test('after a while, or by somebody else, a page begins with a group of its own', () => {
  const mia = { kind: 'agent', id: 'agent-mia-1', name: 'Mia' } as const
  const breaks = [{ at: NOON + 3_600_000 }, { author: mia }, { at: NOON + 36 * 3_600_000 }]
  for (const change of breaks) {
    const here = all.map((message) =>
      pageOf(message.seq) === 1 && message.type === 'text' ? { ...message, ...change } : message,
    )
    const [first, second] = cutPages([], here, [], 0, false).map(arrange)
    expect(first?.[1]).toMatchObject({ goesOn: false })
    expect(second?.find((item) => item.kind === 'group')?.isContinued).toBeFalsy()
  }
})
