import type { AgentClient, Result } from '@tealight/client'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import type { Copy } from './copy.ts'
import type { Notices } from './notices.ts'

/** What an agent does with a conversation. A "no" is told in words. */
export interface Deeds {
  claim(conversationId: string): Promise<void>
  resolve(conversationId: string): Promise<void>
  reopen(conversationId: string): Promise<void>
  /** Tries the connection now instead of later. */
  reconnect(): void
}

export function deedsOf(client: AgentClient, copy: Copy, notices: Notices): Deeds {
  function tellRefusal(refusal: Failure['refusal'], conversationId: string): void {
    const name = refusal === 'already-claimed' ? claimerOf(copy, conversationId) : undefined
    notices.tell(
      name === undefined ? refusalWords(refusal) : t('notice.claimed-by', { name }),
      'problem',
    )
  }

  return {
    async claim(conversationId) {
      const outcome = await client.claim(conversationId)
      if (!outcome.ok) tellRefusal(outcome.refusal, conversationId)
    },
    async resolve(conversationId) {
      const outcome = await client.resolve(conversationId)
      if (outcome.ok) notices.tell(t('notice.resolved'))
      else tellRefusal(outcome.refusal, conversationId)
    },
    async reopen(conversationId) {
      const outcome = await client.reopen(conversationId)
      if (!outcome.ok) tellRefusal(outcome.refusal, conversationId)
    },
    reconnect() {
      if (copy.status.value.kind === 'stopped') void client.start()
      // Looking at the same conversation again opens the stream anew, waiting or not.
      else client.watch(copy.watched.value)
    },
  }
}

type Failure = Extract<Result<void>, { ok: false }>

/** The colleague who was faster. */
function claimerOf(copy: Copy, conversationId: string): string | undefined {
  const assigneeId = copy.conversations.value.get(conversationId)?.assigneeId
  if (!assigneeId || assigneeId === copy.session.value?.agent.id) return undefined
  return copy.agents.value.get(assigneeId)?.name
}
