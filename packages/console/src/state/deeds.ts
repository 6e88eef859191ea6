import type { AgentClient, Result } from '@tealight/client'
import type { TextMessage } from '@tealight/protocol'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import type { Copy } from './copy.ts'
import type { Notices } from './notices.ts'

/** What an agent does with a conversation. A "no" is told in words. */
export interface Deeds {
  claim(conversationId: string): Promise<void>
  resolve(conversationId: string): Promise<void>
  reopen(conversationId: string): Promise<void>
  /** Puts another text in place of an own message. */
  edit(message: TextMessage, text: string): Promise<void>
  /** Erases an own message. */
  erase(message: TextMessage): Promise<void>
  /** Tries the connection now instead of later. */
  reconnect(): void
}

export function deedsOf(client: AgentClient, copy: Copy, notices: Notices): Deeds {
  async function told(conversationId: string, outcome: Promise<Result<void>>): Promise<void> {
    const answer = await outcome
    if (!answer.ok) notices.tell(refusalOf(answer, copy, conversationId), 'problem')
  }

  return {
    claim: (id) => told(id, client.claim(id)),
    resolve: (id) => told(id, client.resolve(id)),
    reopen: (id) => told(id, client.reopen(id)),
    edit: (message, text) => told(message.conversationId, client.edit(message, text)),
    erase: (message) => told(message.conversationId, client.erase(message)),
    reconnect() {
      if (copy.status.value.kind === 'stopped') void client.start()
      // Looking at the same conversation again opens the stream anew, waiting or not.
      else client.watch(copy.watched.value)
    },
  }
}

type Refused = Extract<Result<void>, { ok: false }>

function refusalOf({ refusal }: Refused, copy: Copy, conversationId: string): string {
  const name = refusal === 'already-claimed' ? claimerOf(copy, conversationId) : undefined
  return name === undefined ? refusalWords(refusal) : t('notice.claimed-by', { name })
}

/** The colleague who was faster. */
function claimerOf(copy: Copy, conversationId: string): string | undefined {
  const assigneeId = copy.conversations.value.get(conversationId)?.assigneeId
  if (!assigneeId || assigneeId === copy.session.value?.agent.id) return undefined
  return copy.agents.value.get(assigneeId)?.name
}
