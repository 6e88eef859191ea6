import { splitVisitor } from '@tealight/client'
import { refusalWords } from '../i18n/refusal-words.ts'
import type { Desk } from '../state/desk.ts'
import { words } from './words.ts'

/** Makes somebody who was merged a visitor of their own again. */
export async function splitOff({ client, notices }: Desk, visitorId: string): Promise<void> {
  const outcome = await splitVisitor(client, visitorId)
  if (outcome.ok) notices.tell(words('parted'))
  else notices.tell(refusalWords(outcome.refusal), 'problem')
}
