import { useComputed } from '@preact/signals'
import { seeMention } from '@tealight/client'
import { callOf, type Conversation as ConversationEntity } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../i18n/language.ts'
import { pathOf } from '../routes/place.ts'
import type { ListPlace } from '../routes/use-place.ts'
import { usePlace } from '../routes/use-place.ts'
import { DialogDoor } from '../routing/dialog-door.tsx'
import { CONVERSATION_ID } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'
import { visitorName } from '../state/visitor-name.ts'
import { ConversationHead } from './conversation-head.tsx'
import { ConversationSkeleton } from './conversation-skeleton.tsx'
import { Details } from './details.tsx'
import { ReplyArea } from './reply-area.tsx'
import { Transcript } from './transcript.tsx'

/** One conversation: who, what was said, a place to answer, and what is known. */
export function Conversation({
  list,
  conversationId,
}: ListPlace & { conversationId: string }): VNode {
  const { copy } = useDesk()
  const conversation = useComputed(() => copy.conversations.value.get(conversationId)).value
  const messages = useComputed(() => copy.messages.value.get(conversationId)).value
  const visitor = copy.visitors.value.get(conversation?.visitorId ?? '')
  useFollowIntoMine(list, conversation)
  useSeenMention(conversation)

  if (conversation === undefined) {
    return <ConversationSkeleton list={list} isMissing={copy.notFound.value.has(conversationId)} />
  }
  return (
    <>
      <main
        id={CONVERSATION_ID}
        class="conversation-pane"
        tabIndex={-1}
        aria-label={t('conversation.label', { name: visitorName(visitor) })}
      >
        <ConversationHead list={list} conversation={conversation} visitor={visitor} />
        {messages === undefined ? (
          <div class="transcript" aria-busy="true" />
        ) : (
          <Transcript conversation={conversation} messages={messages} />
        )}
        <ReplyArea conversation={conversation} />
        <DialogDoor conversation={conversation} />
      </main>
      <Details list={list} conversation={conversation} visitor={visitor} />
    </>
  )
}

/** A conversation that is claimed leaves the queue: the list beside it becomes the one in which it stands now. */
function useFollowIntoMine(
  list: ListPlace['list'],
  conversation: ConversationEntity | undefined,
): void {
  const { me } = useDesk()
  const { go } = usePlace()
  const statusBefore = useRef(conversation?.status)

  useEffect(() => {
    const wasQueued = statusBefore.current === 'queued'
    statusBefore.current = conversation?.status
    const isMine = conversation?.status === 'open' && conversation.assigneeId === me.value?.id
    if (list === 'queue' && wasQueued && isMine)
      go(pathOf('mine', conversation.id), { replace: true })
  }, [conversation?.status])
}

/** Whoever was called here has come: the call is answered. And what is written next is an answer. */
function useSeenMention(conversation: ConversationEntity | undefined): void {
  const { client, me, writes } = useDesk()
  const call = conversation && callOf(conversation, me.value?.id ?? '')
  const isOpenCall = call?.isSeen === false
  useEffect(() => {
    if (isOpenCall && conversation) void seeMention(client, conversation.id)
  }, [isOpenCall, conversation?.id])
  useEffect(() => () => void (writes.value = 'answer'), [])
}
