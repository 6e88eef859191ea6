import type { Refusal, RefusalBody } from '@tealight/protocol'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Env } from './env.ts'

const STATUS = {
  'bad-request': 400,
  'too-large': 413,
  'not-found': 404,
  'unsupported-protocol': 426,
  unauthenticated: 401,
  'unknown-visitor': 401,
  'unknown-site': 404,
  'origin-not-allowed': 403,
  forbidden: 403,
  'wrong-credentials': 401,
  'link-expired': 401,
  'identity-required': 403,
  'identity-invalid': 403,
  'identity-expired': 403,
  'identified-as-another': 409,
  blocked: 403,
  'already-claimed': 409,
  'not-in-queue': 409,
  'claimed-by-another': 409,
  'went-on': 409,
  'conversation-resolved': 409,
  'not-resolved': 409,
  'offered-to-another': 409,
  'at-capacity': 409,
  'agent-at-capacity': 409,
  'queue-empty': 409,
  'id-taken': 409,
  'files-off': 403,
  'file-too-large': 413,
  'file-kind': 415,
  'file-incomplete': 409,
  'form-incomplete': 422,
  'too-late': 409,
  'last-team': 409,
  'name-taken': 409,
  'too-many': 409,
  'too-many-requests': 429,
  'too-many-streams': 429,
  busy: 503,
  'storage-full': 507,
  'storage-unavailable': 503,
  draining: 503,
  internal: 500,
} as const satisfies Record<Refusal, ContentfulStatusCode>

const MESSAGES = {
  'bad-request': 'The request is not as it should be: see "issues".',
  'too-large': 'The request is too large: send less at once.',
  'not-found': 'There is no such thing, or it is not yours to see.',
  'unsupported-protocol':
    'This server speaks another version of the protocol: load the newest client.',
  unauthenticated: 'Sign in first, or send a token or a ticket that is not used up.',
  'unknown-visitor': 'Nobody has this token. The first message makes a visitor known.',
  'unknown-site': 'There is no site with this key: check the script tag.',
  'origin-not-allowed':
    "Pages of this origin may not ask: add it to the site's origins. The console works at PUBLIC_URL only.",
  forbidden: 'Your role does not allow this: ask an owner or admin.',
  'wrong-credentials': 'E-mail address or password is not right.',
  'link-expired': 'This link was used before or is older than 30 minutes: ask for a new one.',
  'identity-required':
    "This site talks only to people whom its own backend has identified: send the user's signature first.",
  'identity-invalid':
    "The signature is missing or not right: sign the user id with the site's secret, on the server.",
  'identity-expired': 'The identity has expired: have the backend sign a new one.',
  'identified-as-another':
    'This device belongs to somebody else: forget that person first, and make a new token.',
  blocked:
    'No messages are taken from this visitor, or from this network, before the time in "until"; agents lift the block first.',
  'already-claimed': 'Another agent has claimed this conversation.',
  'not-in-queue': 'This conversation does not wait in the queue.',
  'claimed-by-another': 'Another agent answers this conversation.',
  'went-on':
    'The conversation has gone on since: read it, and send the answer without "since", or with a later one.',
  'conversation-resolved': 'This conversation is resolved: reopen it first.',
  'not-resolved': 'This conversation is not resolved.',
  'offered-to-another': 'This conversation is offered to another agent, who may still accept it.',
  'at-capacity':
    'You have as many conversations as your capacity allows: resolve one or hand one over first.',
  'agent-at-capacity':
    'This agent has as many conversations as their capacity allows: choose another agent, or a team.',
  'queue-empty': 'Nobody waits in this queue.',
  'id-taken': 'Something else was sent with this id before: make a new one.',
  'files-off': 'This site takes no files.',
  'file-too-large': 'The file is larger than this site or this server takes.',
  'file-kind': 'Files of this kind are not taken: what counts is what is in it, not its name.',
  'file-incomplete':
    'A file of this message has not arrived as a whole, or belongs to another one.',
  'form-incomplete':
    'The site asks for something before the first message: see "form" in its settings, and "about".',
  'too-late':
    'A message can be changed for a short time only, and by visitors only while it is their last.',
  'last-team': 'A workspace needs a team: make another one first.',
  'name-taken': 'Another one is called so already.',
  'too-many': 'There are as many as there may be: take some away first.',
  'too-many-requests': 'Too many requests: try again after the time in Retry-After.',
  'too-many-streams': 'Too many streams are open: close some, or try again later.',
  busy: 'The server has more to do than it can: try again after the time in Retry-After. Nothing was written.',
  'storage-full': 'The disk is full: nothing was written. The operator has to make room.',
  'storage-unavailable': 'The database can not be reached: nothing was written. Try again shortly.',
  draining: 'The server is about to stop: try again shortly.',
  internal: 'Something went wrong here. The operator finds it in the log under the request id.',
} as const satisfies Record<Refusal, string>

/** From when on and until when: whoever is turned away together must not come back together. */
const RETRY_AFTER_S: Partial<Record<Refusal, readonly [from: number, to: number]>> = {
  'too-many-requests': [10, 20],
  'too-many-streams': [30, 60],
  busy: [1, 3],
  'storage-full': [10, 20],
  'storage-unavailable': [3, 8],
  draining: [2, 6],
}

/** An expected "no" on its way to the door: thrown only within http. */
export class Refused extends Error {
  readonly refusal: Refusal
  readonly issues: RefusalBody['issues']
  readonly until: RefusalBody['until']
  readonly retryAfterS: number | undefined
  constructor(
    refusal: Refusal,
    more: Pick<RefusalBody, 'issues' | 'until'> & { retryAfterS?: number } = {},
  ) {
    super(refusal)
    this.refusal = refusal
    this.issues = more.issues
    this.until = more.until
    this.retryAfterS = more.retryAfterS ?? someTimeIn(RETRY_AFTER_S[refusal])
  }
}

/** Answers a refusal: one shape for all of them. */
export function refuse(c: Context<Env>, refused: Refused): Response {
  const { retryAfterS } = refused
  if (retryAfterS !== undefined) c.header('Retry-After', String(retryAfterS))
  return c.json(refusalBody(refused, c.var.requestId), statusOf(refused))
}

export function statusOf({ refusal }: Refused): ContentfulStatusCode {
  return STATUS[refusal]
}

export function refusalBody({ refusal, issues, until }: Refused, requestId: string): RefusalBody {
  const more = { ...(issues && { issues }), ...(until !== undefined && { until }) }
  return { refusal, message: MESSAGES[refusal], requestId, ...more }
}

function someTimeIn(range: readonly [from: number, to: number] | undefined): number | undefined {
  if (range === undefined) return undefined
  const [from, to] = range
  return from + Math.floor(Math.random() * (to - from + 1))
}
