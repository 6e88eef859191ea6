import type { MessageFile } from '@tealight/protocol'
import type { FileRecord } from '../domain/entities.ts'
import { fileView, isUnsentOf } from '../domain/files.ts'
import type { MessageKey, Tx } from '../store/journal.ts'

/** Words that may come with files. */
export interface WithFiles extends MessageKey {
  /** Their ids, in the order in which they are shown. */
  fileIds: readonly string[]
}

/** The files that a group of deeds sends along. */
export interface AttachedFiles {
  /** As the message shows them; null when one of them isn't the owner's, isn't there or was sent with another message. */
  of(words: WithFiles, owner: string): MessageFile[] | null
  /** From now on they belong to this message. */
  attach(words: WithFiles): void
  /** Puts all that were attached. */
  put(): Promise<void>
}

export async function openFiles(tx: Tx, group: readonly WithFiles[]): Promise<AttachedFiles> {
  const keys = group.flatMap(({ workspaceId, fileIds }) =>
    fileIds.map((fileId) => ({ workspaceId, fileId })),
  )
  const known = new Map<string, FileRecord>()
  for (const file of keys.length > 0 ? await tx.files(keys) : []) known.set(nameOf(file), file)
  const attached: FileRecord[] = []

  function find({ workspaceId, fileIds }: WithFiles): (FileRecord | undefined)[] {
    return fileIds.map((id) => known.get(nameOf({ workspaceId, id })))
  }

  return {
    of(words, owner) {
      const files = find(words).filter((file) => file !== undefined)
      const isReady = (file: FileRecord): boolean => isUnsentOf(file, owner)
      return files.length === words.fileIds.length && files.every(isReady)
        ? files.map(fileView)
        : null
    },
    attach(words) {
      const { conversationId, messageId } = words
      for (const file of find(words)) {
        if (file) attached.push(Object.assign(file, { conversationId, messageId }))
      }
    },
    put: () => tx.putFiles(attached),
  }
}

/** Whether a message that is there has exactly these files. */
export function hasFiles(files: readonly MessageFile[] | null, ids: readonly string[]): boolean {
  return (files ?? []).map(({ id }) => id).join() === ids.join()
}

function nameOf({ workspaceId, id }: { workspaceId: string; id: string }): string {
  return `${workspaceId} ${id}`
}
