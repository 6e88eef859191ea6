import type { FileRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'

/** All of a file has arrived: from now on a message may name it. Null when it is not wanted any more. */
export function completeFile(
  journal: Journal,
  { workspaceId, id: fileId }: FileRecord,
  facts: Pick<FileRecord, 'type' | 'width' | 'height'>,
): Promise<FileRecord | null> {
  return journal.write(workspaceId, async (tx) => {
    const [known] = await tx.files([{ workspaceId, fileId }])
    if (known === undefined || known.completedAt !== null) return known ?? null
    const file: FileRecord = { ...known, ...facts, completedAt: tx.now }
    await tx.putFiles([file])
    return file
  })
}
