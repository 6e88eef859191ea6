import { loadConversationsOf } from '@tealight/client'
import { refusalWords } from '../i18n/refusal-words.ts'
import type { Desk } from './desk.ts'

/**
 * Brings the newest conversation of a visitor, and tells which one it is: one of the same person's, where this visitor has
 * none. Where there is none at all, that is told.
 */
export async function openVisitor(
  { client, copy, notices }: Pick<Desk, 'client' | 'copy' | 'notices'>,
  visitorId: string,
): Promise<string | null> {
  const outcome = await loadConversationsOf(client, visitorId)
  const personOf = (id: string): string => copy.visitors.value.get(id)?.mergedInto ?? id
  const all = [...copy.conversations.value.values()]
    .filter((conversation) => personOf(conversation.visitorId) === personOf(visitorId))
    .sort((a, b) => b.createdAt - a.createdAt)
  const newest = all.find((conversation) => conversation.visitorId === visitorId) ?? all[0]
  if (newest === undefined) {
    notices.tell(refusalWords(outcome.ok ? 'not-found' : outcome.refusal), 'problem')
  }
  return newest?.id ?? null
}
