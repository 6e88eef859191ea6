import type { FileRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'

/** A file that is part of nothing is forgotten. Answers what becomes of its bytes; `kept` when it was not forgotten. */
export function withdrawFile(
  journal: Journal,
  { workspaceId, id: fileId }: Pick<FileRecord, 'workspaceId' | 'id'>,
): Promise<'kept' | 'shared' | 'free'> {
  return journal.write(workspaceId, (tx) => tx.removeUnsentFile({ workspaceId, fileId }))
}
