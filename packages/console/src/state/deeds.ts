import {
  type AgentClient,
  clearSpam,
  declineOffer,
  giveBack,
  liftBlock,
  removeHelper,
  type Result,
  setPriority,
  setTags,
  snooze,
  transfer,
  wake,
} from '@tealight/client'
import type { Priority, TextMessage } from '@tealight/protocol'
import { t } from '../i18n/language.ts'
import { refusalWords } from '../i18n/refusal-words.ts'
import type { Copy } from './copy.ts'
import type { HeldAnswer } from './held-answer.ts'
import type { Notices } from './notices.ts'

/** What an agent does with a conversation, and whether it was done. A "no" is told in words. */
export interface Deeds {
  claim(conversationId: string): Promise<boolean>
  resolve(conversationId: string): Promise<boolean>
  reopen(conversationId: string): Promise<boolean>
  /** Puts it aside until then; null: until the visitor writes. */
  snooze(conversationId: string, until: number | null): Promise<boolean>
  /** Takes up what was put aside. */
  wake(conversationId: string): Promise<boolean>
  prioritise(conversationId: string, priority: Priority): Promise<boolean>
  /** Turns down what is offered. */
  decline(conversationId: string): Promise<boolean>
  /** Makes a colleague's conversation one's own. */
  takeOver(conversationId: string): Promise<boolean>
  /** Back to the queue: it waits in front. */
  giveBack(conversationId: string): Promise<boolean>
  /** Nobody answers along any more, or one less. */
  removeHelper(conversationId: string, agentId: string): Promise<boolean>
  /** Gives it these tags and no others. */
  tag(conversationId: string, tagIds: readonly string[]): Promise<boolean>
  /** Lets a visitor write again who was blocked. */
  unblock(visitorId: string): Promise<boolean>
  /** Puts back what was reported as spam. */
  clearSpam(conversationId: string): Promise<boolean>
  /** Puts another text in place of an own message. */
  edit(message: TextMessage, text: string): Promise<boolean>
  /** Erases an own message. */
  erase(message: TextMessage): Promise<boolean>
  /** Tries the connection now instead of later. */
  reconnect(): void
}

export function deedsOf(
  client: AgentClient,
  copy: Copy,
  held: HeldAnswer,
  notices: Notices,
): Deeds {
  async function told(conversationId: string, outcome: Promise<Result<void>>): Promise<boolean> {
    const answer = await outcome
    if (!answer.ok) notices.tell(refusalOf(answer, copy, conversationId), 'problem')
    return answer.ok
  }

  /** What was sent before that comes before that. */
  function afterAnswer(id: string, deed: () => Promise<Result<void>>): Promise<boolean> {
    held.release()
    return told(id, deed())
  }

  return {
    claim: (id) => told(id, client.claim(id)),
    resolve: (id) => afterAnswer(id, () => client.resolve(id)),
    reopen: (id) => told(id, client.reopen(id)),
    snooze: (id, until) => afterAnswer(id, () => snooze(client, id, until)),
    wake: (id) => told(id, wake(client, id)),
    prioritise: (id, priority) => told(id, setPriority(client, id, priority)),
    decline: (id) => told(id, declineOffer(client, id)),
    takeOver(id) {
      const agentId = copy.session.value?.agent.id ?? ''
      return told(id, transfer(client, id, { to: { agentId } }))
    },
    giveBack: (id) => afterAnswer(id, () => giveBack(client, id)),
    removeHelper: (id, agentId) => told(id, removeHelper(client, id, agentId)),
    tag: (id, tagIds) => told(id, setTags(client, id, tagIds)),
    unblock: (visitorId) => told('', liftBlock(client, visitorId)),
    clearSpam: (id) => told(id, clearSpam(client, id)),
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
