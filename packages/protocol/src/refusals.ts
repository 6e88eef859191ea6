/**
 * Every expected "no". A refusal is data: the server answers it with a status and a sentence that says
 * what to do, and each UI has its own words for it. Whatever is not here is a bug and answers 500.
 */
export const REFUSALS = [
  // the request itself
  'bad-request',
  'too-large',
  'not-found',
  'unsupported-protocol',
  // who is asking
  'unauthenticated',
  'unknown-visitor',
  'unknown-site',
  'origin-not-allowed',
  'forbidden',
  'wrong-credentials',
  'link-expired',
  'identity-required',
  'identity-invalid',
  'identity-expired',
  'identified-as-another',
  'blocked',
  // what the conversation allows
  'already-claimed',
  'not-in-queue',
  'claimed-by-another',
  'went-on',
  'conversation-resolved',
  'not-resolved',
  'offered-to-another',
  'at-capacity',
  'agent-at-capacity',
  'queue-empty',
  'id-taken',
  'too-late',
  // what a workspace needs
  'last-team',
  'name-taken',
  'too-many',
  // what may be sent as a file
  'files-off',
  'file-too-large',
  'file-kind',
  'file-incomplete',
  'form-incomplete',
  // not now
  'too-many-requests',
  'too-many-streams',
  'busy',
  'storage-full',
  'storage-unavailable',
  'draining',
  'internal',
] as const

export type Refusal = (typeof REFUSALS)[number]

/** Refusals that go away by themselves: a client keeps what it wanted to say and tries again. */
const TEMPORARY: ReadonlySet<Refusal> = new Set<Refusal>([
  'too-many-requests',
  'too-many-streams',
  'busy',
  'storage-full',
  'storage-unavailable',
  'draining',
  'internal',
])

/** Whether trying the same request again later can succeed. */
export function isTemporary(refusal: Refusal): boolean {
  return TEMPORARY.has(refusal)
}

/**
 * The one shape of every error answer. `message` is an English sentence for whoever reads logs or writes
 * an integration: it says what to do. People are shown the UI's own words for `refusal`.
 */
export interface RefusalBody {
  refusal: Refusal
  message: string
  requestId: string
  /** What was wrong with which field, for `bad-request`. */
  issues?: { path: string; message: string }[]
  /** Until when, for `blocked`; null: for ever. */
  until?: number | null
}
