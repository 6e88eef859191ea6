import type { Message } from '@tealight/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTranscript } from './transcript.ts'

function message(seq: number, rev = seq): Message {
  const author = { kind: 'visitor' } as const
  const base = { kind: 'message', conversationId: 'c', id: `m${seq}`, seq, rev, at: seq } as const
  return { ...base, type: 'text', author, text: `${seq} at ${rev}` }
}

function transcriptOf(...seqs: number[]) {
  const transcript = createTranscript()
  for (const seq of seqs) transcript.put(message(seq))
  return transcript
}

const page = (first: number, last: number) => ({
  messages: Array.from({ length: last - first + 1 }, (_, index) => message(first + index)),
  more: first > 1,
})

const seqs = (transcript: ReturnType<typeof createTranscript>) =>
  transcript.messages.map(({ seq }) => seq)

test('ORD1, ORD3: messages come to stand by seq, in whatever order and however often they arrive', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ seq: fc.integer({ min: 1, max: 12 }), rev: fc.nat(5) })),
      (puts) => {
        const transcript = createTranscript()
        for (const { seq, rev } of puts) transcript.put(message(seq, rev))
        const newest = new Map<number, number>()
        for (const { seq, rev } of puts) newest.set(seq, Math.max(rev, newest.get(seq) ?? 0))
        const first = Math.min(...newest.keys())
        transcript.messages.forEach(({ seq, rev }, index) => {
          expect(seq).toBe(first + index)
          expect(rev).toBe(newest.get(seq))
        })
      },
    ),
  )
})

test('nothing is shown across a hole', () => {
  expect(seqs(transcriptOf(4, 5, 7, 8))).toEqual([4, 5])
})

test('CAT5: the newest hole is told by what the page that closes it ends before', () => {
  expect(transcriptOf(4, 5, 7, 8).missing(8)).toBe(7)
  expect(transcriptOf(4, 5).missing(8)).toBe(9)
  expect(transcriptOf(4, 5).missing(5)).toBeNull()
  expect(transcriptOf().missing(8)).toBe(9)
  expect(transcriptOf().missing(0)).toBeNull()
})

test('a page closes a hole', () => {
  const transcript = transcriptOf(4, 5, 9)
  transcript.putPage(9, page(3, 8))
  expect(seqs(transcript)).toEqual([3, 4, 5, 6, 7, 8, 9])
  expect(transcript.missing(9)).toBeNull()
})

test('a hole that is larger than a page leaves what lies below it to paging', () => {
  const transcript = transcriptOf(4, 5, 99)
  transcript.putPage(99, page(96, 98))
  expect(seqs(transcript)).toEqual([96, 97, 98, 99])
  expect(transcript.hasOlder).toBe(true)
  transcript.putPage(96, page(93, 95))
  expect(seqs(transcript)[0]).toBe(93)
})

test('a page that was asked for above forgotten messages is not put in the air', () => {
  const transcript = transcriptOf(96, 97)
  transcript.putPage(4, page(1, 3))
  expect(seqs(transcript)).toEqual([96, 97])
})

test('whether there is more is told by the server as well as by the seq', () => {
  const transcript = transcriptOf(5)
  expect(transcript.hasOlder).toBe(true)
  transcript.putPage(5, { messages: [message(4)], more: false })
  expect(transcript.hasOlder).toBe(false)
  const first = transcriptOf(1)
  expect(first.hasOlder).toBe(false)
})

test('an empty page changes nothing', () => {
  const transcript = transcriptOf(4, 5, 9)
  transcript.putPage(9, { messages: [], more: false })
  expect(seqs(transcript)).toEqual([4, 5])
})
