import { and, eq } from 'drizzle-orm'
import type { NoteRecord, ReplyRecord, TagRecord, ViewRecord } from '../../domain/entities.ts'
import type { Database } from '../database.ts'
import type { ConversationKey, InWorkspace } from '../journal.ts'
import { asRows } from '../wide.ts'
import type { DraftRecord, MentionRecord, WorkplaceTx } from '../workplace.ts'
import type { TxQueries } from './tx-queries.ts'

/** What the transaction around it does for each of its questions. */
export interface Around {
  /** Writes what is not written yet, and holds what is touched against what was announced. */
  readAll<Found>(workspaceId: string, read: () => Promise<Found[]>): Promise<Found[]>
  check(touched: readonly InWorkspace[]): void
}

export class DeedWorkplace implements WorkplaceTx {
  readonly #database: Database
  readonly #queries: TxQueries
  readonly #around: Around

  constructor(database: Database, queries: TxQueries, around: Around) {
    this.#database = database
    this.#queries = queries
    this.#around = around
  }

  async note(key: ConversationKey & { noteId: string }): Promise<NoteRecord | null> {
    const { workspaceId, conversationId, noteId: id } = key
    const asked = { workspaceId, conversationId, id }
    const [found] = await this.#around.readAll(workspaceId, () => this.#queries.note.execute(asked))
    return found ?? null
  }

  async putMentions(mentions: readonly MentionRecord[]): Promise<void> {
    this.#around.check(mentions)
    if (mentions.length > 0)
      await this.#database.line.query(this.#queries.wide.mention, [asRows(mentions)])
  }

  tags(workspaceId: string): Promise<TagRecord[]> {
    const read = () => this.#queries.tagsOf.execute({ workspaceId })
    return this.#around.readAll(workspaceId, read)
  }

  replies(workspaceId: string, id: string): Promise<ReplyRecord[]> {
    const read = () => this.#queries.repliesOf.execute({ workspaceId, id })
    return this.#around.readAll(workspaceId, read)
  }

  async putReply(reply: ReplyRecord): Promise<void> {
    this.#around.check([reply])
    await this.#database.line.query(this.#queries.wide.reply, [asRows([reply])])
  }

  views(workspaceId: string, id: string): Promise<ViewRecord[]> {
    const read = () => this.#queries.viewsOf.execute({ workspaceId, id })
    return this.#around.readAll(workspaceId, read)
  }

  async putViews(views: readonly ViewRecord[]): Promise<void> {
    this.#around.check(views)
    await this.#database.line.query(this.#queries.wide.view, [asRows(views)])
  }

  async removeView({ workspaceId, id }: InWorkspace & { id: string }): Promise<void> {
    this.#around.check([{ workspaceId }])
    const { writing, schema } = this.#database
    const { views } = schema
    await writing.delete(views).where(and(eq(views.workspaceId, workspaceId), eq(views.id, id)))
  }

  async putDraft(draft: DraftRecord): Promise<void> {
    this.#around.check([draft])
    await this.#database.line.query(this.#queries.wide.draft, [asRows([draft])])
  }

  async removeReply({ workspaceId, id }: InWorkspace & { id: string }): Promise<void> {
    this.#around.check([{ workspaceId }])
    const { writing, schema } = this.#database
    const { replies } = schema
    await writing
      .delete(replies)
      .where(and(eq(replies.workspaceId, workspaceId), eq(replies.id, id)))
  }
}
