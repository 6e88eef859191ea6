import type { ConversationEvent } from '@tealight/protocol'
import type { Words } from '../i18n/en.ts'

/** Tells the visitor what happened to the conversation. */
export function eventWords(event: ConversationEvent, words: Words): string {
  if (event.kind === 'reached') return event.text
  return 'agentName' in event ? words[event.kind](event.agentName) : words[event.kind]
}
