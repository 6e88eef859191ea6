import type { VisitorChange, VisitorConversation, VisitorSite } from '@tealight/protocol'
import type { MissingPage } from './history-pages.ts'
import { isNewer } from './shelf.ts'
import { type Transcripts, transcriptOf } from './transcripts.ts'

/** What a visitor has of the server's entities. */
export interface VisitorCopy {
  site: VisitorSite | null
  /** The one that the visitor sees: the newest. */
  conversation: VisitorConversation | null
  transcripts: Transcripts
}

export function emptyVisitorCopy(): VisitorCopy {
  return { site: null, conversation: null, transcripts: new Map() }
}

/** Puts a change in its place. A kind that is not known (yet) is passed over. */
export function putVisitorChange(copy: VisitorCopy, change: VisitorChange): void {
  if (change.kind === 'message') transcriptOf(copy.transcripts, change.conversationId).put(change)
  else if (change.kind === 'site') {
    if (isNewer(change, copy.site)) copy.site = change
  } else if (change.kind === 'conversation') {
    const isSame = copy.conversation?.id === change.id
    if (isSame ? isNewer(change, copy.conversation) : isLater(change, copy.conversation)) {
      copy.conversation = change
    }
  }
}

function isLater(conversation: VisitorConversation, shown: VisitorConversation | null): boolean {
  return !shown || conversation.createdAt > shown.createdAt
}

/** What lies between the messages that are here and those that the conversation counts. */
export function missingPage({ conversation, transcripts }: VisitorCopy): MissingPage | null {
  if (!conversation) return null
  const { id, messageCount } = conversation
  const before = transcriptOf(transcripts, id).hole(messageCount)
  return before ? { conversationId: id, before } : null
}
