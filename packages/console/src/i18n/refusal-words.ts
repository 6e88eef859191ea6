import type { Refusal } from '@tealight/protocol'
import type { MessageKey } from './catalogue.ts'
import { t } from './language.ts'

/** Every "no" of the server, and its silence, in the agent's words. */
export function refusalWords(refusal: Refusal | 'unreachable'): string {
  return t(WORDS[refusal])
}

const WORDS = {
  'bad-request': 'refusal.bad-request',
  'too-large': 'refusal.too-large',
  'not-found': 'refusal.not-found',
  'unsupported-protocol': 'refusal.unsupported-protocol',
  unauthenticated: 'refusal.unauthenticated',
  'unknown-visitor': 'refusal.not-found',
  'unknown-site': 'refusal.not-found',
  'origin-not-allowed': 'refusal.forbidden',
  forbidden: 'refusal.forbidden',
  'wrong-credentials': 'refusal.wrong-credentials',
  'link-expired': 'refusal.link-expired',
  'identity-required': 'refusal.forbidden',
  'identity-invalid': 'refusal.forbidden',
  'identity-expired': 'refusal.forbidden',
  'identified-as-another': 'refusal.forbidden',
  blocked: 'refusal.blocked',
  'already-claimed': 'refusal.already-claimed',
  'not-in-queue': 'refusal.not-in-queue',
  'claimed-by-another': 'refusal.claimed-by-another',
  'went-on': 'refusal.went-on',
  'conversation-resolved': 'refusal.conversation-resolved',
  'not-resolved': 'refusal.not-resolved',
  'files-off': 'refusal.files-off',
  'file-too-large': 'refusal.file-too-large',
  'file-kind': 'refusal.file-kind',
  'file-incomplete': 'refusal.file-incomplete',
  'offered-to-another': 'refusal.offered-to-another',
  'at-capacity': 'refusal.at-capacity',
  'agent-at-capacity': 'refusal.agent-at-capacity',
  'queue-empty': 'refusal.queue-empty',
  'id-taken': 'refusal.bad-request',
  'form-incomplete': 'refusal.bad-request',
  'too-late': 'refusal.too-late',
  'last-team': 'refusal.last-team',
  'name-taken': 'refusal.name-taken',
  'too-many': 'refusal.too-many',
  'too-many-requests': 'refusal.too-many-requests',
  'too-many-streams': 'refusal.too-many-requests',
  busy: 'refusal.busy',
  'storage-full': 'refusal.storage-full',
  'storage-unavailable': 'refusal.busy',
  draining: 'refusal.busy',
  internal: 'refusal.internal',
  unreachable: 'refusal.unreachable',
} as const satisfies Record<Refusal | 'unreachable', MessageKey>
