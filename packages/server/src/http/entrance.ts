import type { IncomingMessage, ServerResponse } from 'node:http'
import { nanoid } from 'nanoid'
import type { Admission, Place } from '../admission/admission.ts'
import type { Crowd } from '../admission/crowd.ts'
import { chooseLanguage } from '../words/words.ts'
import { refusalPage } from './chat/answers.ts'
import { Refused, refusalBody, statusOf } from './errors.ts'

/** The place of an opening, by its response: `openStream` gives it back when the stream is open. */
export type Places = WeakMap<ServerResponse, Place>

export interface EntranceParts {
  admission: Admission
  /** Known once the server is made. */
  crowd: () => Crowd
  places: Places
  isDraining: () => boolean
}

/** Answers a request, now or later. */
type Serve = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown

const STREAM = /^\/(?:v1\/(?:visitor|agent)\/(?:stream|socket)|chat\/[^/?]+\/transcript)(?:\?|$)/
const OF_CHAT_PAGE = '/chat/'
const OF_AGENT = '/v1/agent/'
/** Who has a cursor is in the middle of a chat: polls, was cut off, or was asked to renew the stream. */
const CURSOR = /[?&]cursor=[^&]/

/**
 * Stands before all doors: whoever there is no room for is told so before anything is routed, read or written down.
 */
export function entrance({ admission, crowd, places, isDraining }: EntranceParts, serve: Serve) {
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const isStream = incoming.method === 'GET' && STREAM.test(incoming.url ?? '')
    if (!isStream) {
      if (crowd().hasRoomFor('requests')) serve(incoming, outgoing)
      else turnAway(incoming, outgoing, new Refused('busy'))
      return
    }
    if (isDraining()) return turnAway(incoming, outgoing, new Refused('draining'))
    const newcomer = {
      isUrgent: isUrgent(incoming),
      enter(place: Place) {
        places.set(outgoing, place)
        outgoing.once('close', () => place.requestEnded())
        if (outgoing.destroyed) place.free()
        else serve(incoming, outgoing)
      },
      turnAway: (retryAfterS: number) =>
        turnAway(incoming, outgoing, new Refused('busy', { retryAfterS })),
    }
    if (crowd().hasRoomFor('streams')) admission.ask(newcomer)
    else admission.turnAway(newcomer)
  }
}

function isUrgent({ url = '', headers }: IncomingMessage): boolean {
  return url.startsWith(OF_AGENT) || CURSOR.test(url) || headers['last-event-id'] !== undefined
}

/** Says no with as little work as possible, to any page, and hangs up: a connection is a file. */
function turnAway(incoming: IncomingMessage, outgoing: ServerResponse, refused: Refused): void {
  const isOfPage = incoming.url?.startsWith(OF_CHAT_PAGE) ?? false
  const { headers, body } = isOfPage ? pageOf(refused, incoming) : answerOf(refused)
  outgoing.writeHead(statusOf(refused), headers).end(body)
}

/** The same for a connection on which nothing was asked yet. */
export function answerOfFullHouse(): string {
  const { headers, body } = answerOf(new Refused('busy'))
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return `HTTP/1.1 503 Service Unavailable\r\n${lines.join('\r\n')}\r\n\r\n${body}`
}

/** For a person without scripts: a page that tries again by itself. */
function pageOf(refused: Refused, { headers: asked }: IncomingMessage) {
  const language = chooseLanguage(asked['accept-language'])
  const { headers, body } = answerWith('text/html; charset=utf-8', refused, () =>
    refusalPage(refused.refusal, language),
  )
  return { headers: { ...headers, Refresh: refused.retryAfterS ?? 1 }, body }
}

function answerOf(refused: Refused) {
  return answerWith('application/json', refused, (requestId) =>
    JSON.stringify(refusalBody(refused, requestId)),
  )
}

function answerWith(type: string, refused: Refused, write: (requestId: string) => string) {
  const requestId = nanoid(12)
  const body = write(requestId)
  const headers = {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'Retry-After, X-Request-Id',
    'Retry-After': refused.retryAfterS ?? 1,
    'X-Request-Id': requestId,
    Connection: 'close',
  }
  return { headers, body }
}
