import { nanoid } from 'nanoid'
import type { AnnounceFile, Refusal } from '@tealight/protocol'
import type { FileRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'

/** A file, or why it is not taken. */
export type FileOutcome = { ok: true; file: FileRecord } | { ok: false; refusal: Refusal }

/** A file that somebody is about to send. */
export interface AnnouncedFile extends AnnounceFile {
  workspaceId: string
  owner: string
}

/** Somebody tells of a file. Telling of it again, with the same id, changes nothing and answers what is known of it. */
export function announceFile(journal: Journal, told: AnnouncedFile): Promise<FileOutcome> {
  const { workspaceId, id: fileId } = told
  return journal.write(workspaceId, async (tx) => {
    const [known] = await tx.files([{ workspaceId, fileId }])
    if (known !== undefined) return isSame(known, told) ? done(known) : refused('id-taken')
    const file = newFile(told, tx.now)
    await tx.putFiles([file])
    return done(file)
  })
}

/** Whether a file that is there is the one that is told of. */
export function isSame(known: FileRecord, told: AnnouncedFile): boolean {
  return known.owner === told.owner && known.bytes === told.bytes
}

function newFile(told: AnnouncedFile, now: number): FileRecord {
  const { duration = null, ...rest } = told
  return {
    ...rest,
    duration,
    place: nanoid(32),
    width: null,
    height: null,
    createdAt: now,
    completedAt: null,
    conversationId: null,
    messageId: null,
    replyId: null,
  }
}

function done(file: FileRecord): FileOutcome {
  return { ok: true, file }
}

function refused(refusal: Refusal): FileOutcome {
  return { ok: false, refusal }
}
