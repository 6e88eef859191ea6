import type { FileRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'

/** A file that no message names is forgotten. False when one does. */
export function withdrawFile(
  journal: Journal,
  { workspaceId, id: fileId }: Pick<FileRecord, 'workspaceId' | 'id'>,
): Promise<boolean> {
  return journal.write(workspaceId, (tx) => tx.removeUnsentFile({ workspaceId, fileId }))
}
