import type { VisitorChange, VisitorConversation, VisitorSite } from '@tealight/protocol'
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
  else if (change.kind === 'site' && isNewer(change, copy.site)) copy.site = change
  else if (change.kind === 'conversation') {
    const here = copy.conversation
    if (
      here?.id === change.id ? isNewer(change, here) : !here || change.createdAt > here.createdAt
    ) {
      copy.conversation = change
    }
  }
}
