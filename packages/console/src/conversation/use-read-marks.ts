import type { ReadonlySignal } from '@preact/signals'
import { useSignal, useSignalEffect } from '@preact/signals'
import type { Conversation, Message } from '@tealight/protocol'
import { useEffect } from 'preact/hooks'
import type { Desk } from '../state/desk.ts'
import { useDesk } from '../state/desk.ts'
import { isByVisitor } from './transcript-entries.ts'

/**
 * Tells the visitor that the messages were read: only while the conversation is open, the page is looked at, and
 * its end is on the screen. Reading along in a colleague's conversation leaves no mark.
 */
export function useReadMarks(conversationId: string, isAtEnd: ReadonlySignal<boolean>): void {
  const desk = useDesk()
  const isLookedAt = useIsLookedAt()
  const told = useSignal(0)

  useSignalEffect(() => {
    if (!isAtEnd.value || !isLookedAt.value) return
    const seq = seqToMark(desk, conversationId)
    if (seq <= told.peek()) return
    told.value = seq
    desk.client.read(conversationId, seq)
  })
}

/** The seq up to which to mark, or 0 when there is nothing new for this agent. */
function seqToMark({ copy, me }: Desk, conversationId: string): number {
  const conversation = copy.conversations.value.get(conversationId)
  if (conversation === undefined || !concerns(conversation, me.value?.id)) return 0
  return newestUnread(copy.messages.value.get(conversationId) ?? [], conversation.agentReadSeq)
}

const concerns = ({ assigneeId }: Conversation, agentId: string | undefined): boolean =>
  assigneeId === null || assigneeId === agentId

export function newestUnread(messages: readonly Message[], readSeq: number): number {
  const hasUnread = messages.some((message) => message.seq > readSeq && isByVisitor(message))
  return hasUnread ? (messages.at(-1)?.seq ?? 0) : 0
}

function useIsLookedAt(): ReadonlySignal<boolean> {
  const isLookedAt = useSignal(document.visibilityState === 'visible')
  useEffect(() => {
    function look(): void {
      isLookedAt.value = document.visibilityState === 'visible'
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return isLookedAt
}
