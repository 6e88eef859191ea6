import type { NoteRecord, ReplyRecord, TagRecord, ViewRecord } from '../domain/entities.ts'
import type { ConversationKey, InWorkspace } from './journal.ts'

/*
 * What agents have among themselves: notes and mentions, tags, canned replies, saved views.
 */

/** That a note calls an agent to a conversation. */
export interface MentionRecord extends ConversationKey {
  agentId: string
  at: number
}

/** What an agent has written to a visitor and not sent. */
export interface DraftRecord extends ConversationKey {
  agentId: string
  text: string
}

/** The part of a transaction that is about it. */
export interface WorkplaceTx {
  note(key: ConversationKey & { noteId: string }): Promise<NoteRecord | null>
  putMentions(mentions: readonly MentionRecord[]): Promise<void>
  /** All that are there. */
  tags(workspaceId: string): Promise<TagRecord[]>
  /** Everybody's canned replies, and the agent's own. */
  replies(workspaceId: string, agentId: string): Promise<ReplyRecord[]>
  putReply(reply: ReplyRecord): Promise<void>
  /** Everybody's saved views, and the agent's own, in their order. */
  views(workspaceId: string, agentId: string): Promise<ViewRecord[]>
  putViews(views: readonly ViewRecord[]): Promise<void>
  removeView(key: InWorkspace & { id: string }): Promise<void>
  putDraft(draft: DraftRecord): Promise<void>
  removeReply(key: InWorkspace & { id: string }): Promise<void>
}

/** The part of the reads of a workspace that is about it. */
export interface WorkplaceReads {
  /** Of one conversation, the oldest first. */
  notes(conversationId: string): Promise<NoteRecord[]>
  /** Everybody's canned replies, and the agent's own, the most used first. */
  replies(agentId: string): Promise<ReplyRecord[]>
  /** All that are there. */
  tags(): Promise<TagRecord[]>
  /** Everybody's saved views, and the agent's own, in their order. */
  views(agentId: string): Promise<ViewRecord[]>
  /** What an agent has written in a conversation and not sent; empty when nothing. */
  draft(agentId: string, conversationId: string): Promise<string>
}
