import type { VisitorChange, VisitorConversation, VisitorSite } from '@tealight/protocol'
import { putNewer } from './shelf.ts'
import { type Transcripts, transcriptOf } from './transcripts.ts'

/** What a visitor has of the server's entities. */
export interface VisitorCopy {
  sites: Map<string, VisitorSite>
  conversations: Map<string, VisitorConversation>
  transcripts: Transcripts
}

export function emptyVisitorCopy(): VisitorCopy {
  return { sites: new Map(), conversations: new Map(), transcripts: new Map() }
}

/** Puts a change in its place. A kind that is not known (yet) is passed over. */
export function putVisitorChange(copy: VisitorCopy, change: VisitorChange): void {
  switch (change.kind) {
    case 'site':
      return void putNewer(copy.sites, change)
    case 'conversation':
      return void putNewer(copy.conversations, change)
    case 'message':
      return transcriptOf(copy.transcripts, change.conversationId).put(change)
  }
}

/** The conversation that the visitor sees. */
export function newestConversation({ conversations }: VisitorCopy): VisitorConversation | null {
  let newest: VisitorConversation | null = null
  for (const conversation of conversations.values()) {
    if (!newest || conversation.createdAt > newest.createdAt) newest = conversation
  }
  return newest
}
