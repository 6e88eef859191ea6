import type { VisitorClient, VisitorState } from '@tealight/client'
import type { Message, TextMessage, VisitorConversation } from '@tealight/protocol'
import type { TealightMessage } from '../public-api.ts'
import type { Tell } from './listeners.ts'

/** What is watched. */
interface Talk extends Pick<VisitorClient, 'subscribe'> {
  readonly state: TalkState
}

/** What of it makes news. */
export type TalkState = Pick<VisitorState, 'status' | 'messages' | 'outgoing' | 'unread'> & {
  conversation: Pick<VisitorConversation, 'id' | 'visitorReadSeq' | 'rating'> | null
}

/** Up to where a conversation has been told. */
interface Mark {
  conversationId: string
  seq: number
  /** As text, since each change brings another object. */
  rating: string
}

/**
 * Tells the page what happens in the conversation. What was said before this page came is no news: for somebody who
 * returns, news begins when everything of old is there. Gives back how to end it.
 */
export function watchTalk(client: Talk, isReturning: boolean, tell: Tell): () => void {
  const leaving = new Set<string>()
  let mark: Mark | null = isReturning ? null : { conversationId: '', seq: 0, rating: 'null' }
  let unread = 0

  function look(): void {
    const { state } = client
    tellUnread(state.unread)
    state.outgoing.forEach(({ id }) => leaving.add(id))
    state.messages.forEach(tellSent)
    tellNews(state)
  }

  function tellUnread(count: number): void {
    if (count === unread) return
    unread = count
    tell('unread', count)
  }

  function tellSent(message: Message): void {
    if (message.type === 'text' && leaving.delete(message.id)) tell('sent', shown(message))
  }

  function tellNews({ conversation, messages, status }: TalkState): void {
    const now = {
      conversationId: conversation?.id ?? '',
      seq: messages[messages.length - 1]?.seq ?? 0,
      rating: JSON.stringify(conversation?.rating ?? null),
    }
    if (!mark) {
      if (status.kind === 'live') mark = now
      return
    }
    // One that appears while somebody looks on: what is unread of it is news.
    if (conversation && conversation.id !== mark.conversationId)
      mark = { ...now, seq: conversation.visitorReadSeq }
    for (const message of messages) if (message.seq > mark.seq) tellOf(message)
    if (conversation?.rating && now.rating !== mark.rating) tell('rated', conversation.rating)
    mark = { ...now, seq: Math.max(mark.seq, now.seq) }
  }

  function tellOf(message: Message): void {
    if (message.type === 'text') {
      if (message.author.kind === 'agent') tell('message', shown(message))
      return
    }
    const { event } = message
    if (event.kind === 'claimed') tell('joined', { name: event.agentName })
    if (event.kind === 'resolved' || event.kind === 'ended') tell('resolved')
  }

  const unsubscribe = client.subscribe(look)
  look()
  return () => {
    unsubscribe()
    tellUnread(0)
  }
}

function shown({ id, text, at, author }: TextMessage): TealightMessage {
  return { id, text, at, agent: author.kind === 'agent' ? { name: author.name } : null }
}

/** Whether anything waits is not known before a visitor who returns has everything. */
export function whenUnreadIsKnown(
  client: Talk,
  isReturning: boolean,
  task: (count: number) => void,
): void {
  const look = (): void => {
    const { status, unread } = client.state
    if (status.kind !== 'live' && status.kind !== 'stopped' && isReturning) return
    unsubscribe()
    task(unread)
  }
  const unsubscribe = client.subscribe(look)
  look()
}
