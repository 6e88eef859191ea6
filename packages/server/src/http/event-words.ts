import type { ConversationEvent } from '@tealight/protocol'
import type { Words } from '../words/words.ts'

/** What happened to a conversation, in words. */
export function eventWords(event: ConversationEvent, words: Words): string {
  switch (event.kind) {
    case 'claimed':
      return words.claimed(event.agentName)
    case 'resolved':
      return words.resolved(event.agentName)
    case 'reopened':
      return words.reopened(event.agentName)
    case 'released':
      return words.released(event.agentName)
    case 'returned':
    case 'moved':
    case 'warned':
    case 'lapsed':
      return words[event.kind]
    case 'ended':
    case 'blocked':
    case 'unblocked':
      return words[event.kind]
    case 'rated':
      return words.rated
    case 'reached':
      return event.text
  }
}
