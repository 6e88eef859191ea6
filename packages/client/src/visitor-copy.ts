import type { VisitorChange, VisitorConversation, VisitorSite } from '@tealight/protocol'
import { putNewer } from './shelf.ts'
import { type Transcripts, transcriptOf } from './transcripts.ts'

/** What a visitor has of the server's entities. */
export interface VisitorCopy {
  entities: Map<string, VisitorSite | VisitorConversation>
  transcripts: Transcripts
}

export function emptyVisitorCopy(): VisitorCopy {
  return { entities: new Map(), transcripts: new Map() }
}

/** Puts a change in its place. */
export function putVisitorChange({ entities, transcripts }: VisitorCopy, change: VisitorChange): void {
  if (change.kind === 'message') transcriptOf(transcripts, change.conversationId).put(change)
  else putNewer(entities, change)
}

/** The site, and the conversation that the visitor sees: the newest. */
export function visibleEntities({ entities }: VisitorCopy): {
  site: VisitorSite | null
  conversation: VisitorConversation | null
} {
  let site: VisitorSite | null = null
  let conversation: VisitorConversation | null = null
  for (const entity of entities.values()) {
    if (entity.kind === 'site') site = entity
    else if (entity.kind === 'conversation' && !(conversation && conversation.createdAt > entity.createdAt)) {
      conversation = entity
    }
  }
  return { site, conversation }
}
