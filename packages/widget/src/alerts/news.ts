import type { VisitorState } from '@tealight/client'
import type { Message, TextMessage } from '@tealight/protocol'

/** What of a visitor's state makes news. */
export type NewsState = Pick<VisitorState, 'status' | 'messages'> & {
  conversation: Pick<NonNullable<VisitorState['conversation']>, 'id' | 'visitorReadSeq'> | null
}

/**
 * Gives the newest that an agent has written since it was last asked, if something was. What was said before the page came
 * is no news: for somebody who returns, news begins when everything of old is there.
 */
export function watchNews(isReturning: boolean): (state: NewsState) => TextMessage | undefined {
  let conversationId = ''
  let seq = 0
  let isKnown = !isReturning

  return ({ conversation, messages, status }) => {
    if (!conversation) {
      isKnown ||= status.kind === 'live'
      return
    }
    const newest = messages[messages.length - 1]?.seq ?? 0
    if (!isKnown) {
      isKnown = status.kind === 'live'
      conversationId = conversation.id
      seq = newest
      return
    }
    if (conversation.id !== conversationId) {
      conversationId = conversation.id
      seq = conversation.visitorReadSeq
    }
    const news = messages.filter((it) => it.seq > seq).filter(isByAgent)
    seq = Math.max(seq, newest)
    return news[news.length - 1]
  }
}

function isByAgent(message: Message): message is TextMessage {
  return message.type === 'text' && message.author.kind === 'agent' && !message.deletedAt
}
