import type { ConversationEvent } from '@tealight/protocol'
import type { Words } from '../i18n/en.ts'

/** Tells the visitor what happened to the conversation. */
export function eventWords(event: ConversationEvent, words: Words): string {
  return event.kind === 'returned' ? words.returned : words[event.kind](event.agentName)
}
