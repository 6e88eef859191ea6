import { loadConversationsOf } from '@tealight/client'
import { refusalWords } from '../i18n/refusal-words.ts'
import type { Desk } from './desk.ts'

/** Brings the newest conversation of a visitor, and tells which one it is. Where there is none, that is told. */
export async function openVisitor(
  { client, copy, notices }: Pick<Desk, 'client' | 'copy' | 'notices'>,
  visitorId: string,
): Promise<string | null> {
  const outcome = await loadConversationsOf(client, visitorId)
  const newest = [...copy.conversations.value.values()]
    .filter((conversation) => conversation.visitorId === visitorId)
    .sort((a, b) => b.createdAt - a.createdAt)[0]
  if (newest === undefined) {
    notices.tell(refusalWords(outcome.ok ? 'not-found' : outcome.refusal), 'problem')
  }
  return newest?.id ?? null
}
