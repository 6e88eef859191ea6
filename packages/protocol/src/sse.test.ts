import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeFrame, encodeFrame, HEARTBEAT, readEvents, type SseEvent } from './sse.ts'

test('FRM1: a frame is its kind, one line of JSON, and the cursor', () => {
  const text = encodeFrame({ kind: 'changes', changes: [] }, 'abc')
  expect(text).toBe('id: abc\nevent: changes\ndata: {"changes":[]}\n\n')
})

test('FRM1: whatever is framed comes out the same, however the stream is cut', () => {
  const frame = fc.record({ kind: fc.constantFrom('changes', 'signals'), payload: fc.jsonValue() })
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 5 }), fc.infiniteStream(fc.nat(7)), (frames, cuts) => {
      const sent = frames.map((one) => HEARTBEAT + encodeFrame(one, 'c1')).join('')
      expect(readAll(inPieces(sent, cuts)).map(decodeFrame)).toEqual(
        frames.map((one) => JSON.parse(JSON.stringify(one))),
      )
    }),
  )
})

test('FRM2: whatever somebody writes, it is one event with that text', () => {
  const nasty = fc.stringMatching(/^[\r\n\u2028\u2029\u0085:a-z ]*$/)
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), nasty), (text) => {
      const events = readAll([encodeFrame({ kind: 'changes', text: text })])
      expect(events).toHaveLength(1)
      expect(events.map(decodeFrame)).toEqual([{ kind: 'changes', text: text }])
    }),
  )
})

test.each(['two\nlines', 'a:b', '', 'carriage\rreturn', 'ünsafe'])(
  'FRM2: %j can stand neither as a kind nor as a cursor',
  (unsafe) => {
    expect(() => encodeFrame({ kind: unsafe })).toThrow('break the framing')
    expect(() => encodeFrame({ kind: 'live' }, unsafe)).toThrow('break the framing')
  },
)

test('any of LF, CR and CRLF ends a line, even when a CRLF is cut in two', () => {
  const expected = [{ event: 'live', data: '{}', id: 'c1' }]
  expect(readAll(['event: live\rid: c1\rdata: {}\r\r', '\n'])).toEqual(expected)
  expect(readAll(['event: live\r', '\nid: c1\r\ndata: {}\r\n\r', '\n'])).toEqual(expected)
})

test('comments, unknown fields and events without data are skipped', () => {
  expect(readAll([':\n\n: hi\n\nretry: 5\nevent: live\n\nevent: live\ndata:{}\n\n'])).toEqual([
    { event: 'live', data: '{}', id: null },
  ])
})

function readAll(pieces: Iterable<string>): SseEvent[] {
  const events: SseEvent[] = []
  const reader = readEvents((event) => events.push(event))
  for (const piece of pieces) reader.push(piece)
  return events
}

function* inPieces(text: string, cuts: Iterator<number>): Generator<string> {
  for (let at = 0; at < text.length;) {
    const length = 1 + (cuts.next().value ?? 0)
    yield text.slice(at, at + length)
    at += length
  }
}
