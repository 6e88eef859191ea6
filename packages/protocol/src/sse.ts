/*
 * Server-Sent Events, the one framing of every rung: https://html.spec.whatwg.org/multipage/server-sent-events.html
 * A poll is a stream that ends.
 */

/** One event as it crosses the wire, before its data is understood. */
export interface SseEvent {
  /** The frame's kind. */
  event: string
  /** JSON. */
  data: string
  /** The cursor that stands after this event, or null when it moves nothing. */
  id: string | null
}

/** What is sent when nothing else was: a comment, which no listener sees and every proxy counts as traffic. */
export const HEARTBEAT = ':\n\n'

/** The same for clients that are shown no comments (EventSource): an event, of no kind that is a frame. */
export const VISIBLE_HEARTBEAT = 'event: beat\ndata: {}\n\n'

const SAFE_FIELD = /^[A-Za-z0-9_.-]+$/

/**
 * Encodes one frame. The data is JSON, in which a line break inside a text is always escaped: nothing that a
 * visitor writes can end a line and so start a frame of its own. The kind and the cursor are checked for the
 * same reason, since they stand in lines of their own.
 *
 * @throws {Error} when the kind or the cursor holds anything else than `A-Z a-z 0-9 _ . -`.
 */
export function encodeFrame<Sent extends { kind: string }>(frame: Sent, cursor?: string): string {
  const { kind, ...data } = frame
  if (!SAFE_FIELD.test(kind))
    throw new Error(`frame kind ${JSON.stringify(kind)} would break the framing`)
  if (cursor !== undefined && !SAFE_FIELD.test(cursor)) {
    throw new Error(`cursor ${JSON.stringify(cursor)} would break the framing`)
  }
  const id = cursor === undefined ? '' : `id: ${cursor}\n`
  return `${id}event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`
}

/**
 * Puts a frame together from its event: the reverse of `encodeFrame`. The caller trusts who has sent it with its shape,
 * or checks it.
 */
export function decodeFrame<Sent extends { kind: string }>(event: SseEvent): Sent {
  return { ...JSON.parse(event.data), kind: event.event }
}

/** Gets the text of a stream piece by piece and gives its events one by one. */
export interface SseReader {
  /** Takes the next piece, cut anywhere. */
  push(text: string): void
}

/**
 * Reads events from a stream that arrives in pieces. Any of CR, LF and CRLF ends a line, as the standard says;
 * comments and unknown fields are skipped, an event without data is dropped.
 */
export function readEvents(onEvent: (event: SseEvent) => void): SseReader {
  let rest = ''
  let event = noEvent()

  function line(text: string): void {
    const [, field, value = ''] = /^([^:]*):? ?(.*)$/s.exec(text) ?? []
    if (field === 'event') event.event = value
    else if (field === 'data') event.data += `${value}\n`
    else if (field === 'id') event.id = value
    else if (text === '') {
      if (event.data !== '') onEvent({ ...event, data: event.data.slice(0, -1) })
      event = noEvent()
    }
  }

  return {
    push(text) {
      rest += text
      // A CR at the very end may be the first half of a CRLF: it waits for the next piece.
      const lines = rest.split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      lines.forEach(line)
    },
  }
}

function noEvent(): SseEvent {
  return { event: 'message', data: '', id: null }
}
