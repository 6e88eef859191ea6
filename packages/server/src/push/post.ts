import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { encrypt, type PushAddress } from './encrypt.ts'
import type { PushGate } from './gate.ts'
import { type PushKeys, vapidHeader } from './vapid.ts'

/** What came of sending: `gone` for ever, or to be tried `later`. */
export type Posted = 'taken' | 'gone' | 'later' | 'refused'

/** What is sent to a browser. */
export interface PushNote {
  /** Encrypted on its way. */
  text: string
  /** A later one takes the place of an earlier one that was not delivered yet: of the letters of base64url. */
  topic: string
}

/** What it is sent with. */
export interface Postage {
  keys: PushKeys
  gate: PushGate
  /** Where the people of a push service find ours. */
  contact: string
  now: () => number
}

/** News of an hour ago is none. */
const KEPT_FOR_S = 3_600
const PATIENCE_MS = 10_000

/** Sends a note to a browser's push service: RFC 8030. Never throws. */
export async function post(
  { keys, gate, contact, now }: Postage,
  to: PushAddress,
  { text, topic }: PushNote,
): Promise<Posted> {
  const endpoint = new URL(to.endpoint)
  if (!gate.admits(endpoint)) return 'refused'
  const body = sealed(text, to)
  if (body === null) return 'gone'
  const headers = {
    'Content-Encoding': 'aes128gcm',
    'Content-Type': 'application/octet-stream',
    'Content-Length': body.length,
    Authorization: vapidHeader(keys, endpoint, contact, now()),
    TTL: KEPT_FOR_S,
    Urgency: 'high',
    Topic: topic,
  }
  return meaningOf(await statusOf(endpoint, gate, headers, body))
}

/** Null when the browser's key is none: nothing can ever be sent there. */
function sealed(text: string, to: PushAddress): Buffer | null {
  try {
    return encrypt(Buffer.from(text), to)
  } catch {
    return null
  }
}

/** What was answered; null: nothing. Of what a service says beside that, nothing is read. */
function statusOf(
  endpoint: URL,
  { lookup }: PushGate,
  headers: Record<string, string | number>,
  body: Buffer,
): Promise<number | null> {
  const request = endpoint.protocol === 'https:' ? requestSecure : requestPlain
  const how = { method: 'POST', headers, signal: AbortSignal.timeout(PATIENCE_MS) }
  return new Promise((resolve) => {
    request(endpoint, { ...how, ...(lookup && { lookup }) }, (response) => {
      response.destroy()
      resolve(response.statusCode ?? null)
    })
      .on('error', () => resolve(null))
      .end(body)
  })
}

function meaningOf(status: number | null): Posted {
  if (status === null || status === 429 || status >= 500) return 'later'
  if (status === 404 || status === 410) return 'gone'
  return status < 300 ? 'taken' : 'refused'
}
