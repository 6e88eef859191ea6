import { continueConversation } from '@tealight/client'
import { refusalWords } from '../i18n/refusal-words.ts'
import type { ListAddress } from '../routes/list-address.ts'
import { pathOf } from '../routes/place.ts'
import type { Desk } from '../state/desk.ts'
import { words } from './words.ts'

/** Several open conversations of one visitor. */
export interface Several {
  /** The one that the visitor has before them. */
  newestId: string
  olderIds: readonly string[]
}

/** Null: there are not several. */
export function severalOf({ copy }: Desk, visitorId: string): Several | null {
  const [newest, ...older] = [...copy.conversations.value.values()]
    .filter((one) => one.visitorId === visitorId && one.status !== 'resolved')
    .sort((a, b) => b.createdAt - a.createdAt)
  if (newest === undefined || older.length === 0) return null
  return { newestId: newest.id, olderIds: older.map(({ id }) => id) }
}

/** The newest takes over the others. */
export async function goOnInNewest(
  { client, notices }: Desk,
  { newestId, olderIds }: Several,
  list: ListAddress,
  go: (path: string) => void,
): Promise<void> {
  const outcomes = await Promise.all(
    olderIds.map((id) => continueConversation(client, id, newestId)),
  )
  const refused = outcomes.find((outcome) => !outcome.ok)
  if (refused && !refused.ok) return notices.tell(refusalWords(refused.refusal), 'problem')
  notices.tell(words('continued'))
  go(pathOf(list, newestId))
}
