import { type Signal, signal } from '@preact/signals'
import {
  type Environment,
  startUpload,
  takeFile,
  type Upload,
  type UploadAddress,
} from '@tealight/client'
import { FILE_NAME_MAX_LENGTH, FILES_MAX, type MessageFile, type Reply } from '@tealight/protocol'

/** A file as it was chosen. */
export interface ChosenFile {
  name: string
  blob: Blob
  /** Of a recording, in seconds. */
  duration?: number
}

/** A file that was chosen and not sent. It goes to the server at once. */
export interface PendingFile {
  readonly name: string
  readonly bytes: number
  /** Of a recording, in seconds. */
  readonly duration?: number | undefined
  readonly upload: Upload
}

/** What waits to be sent, per conversation, or to become part of a canned reply, for as long as the page lives. */
export interface PendingFiles {
  of(conversationId: string): readonly PendingFile[]
  /** Adds as many as there is room for, and answers whether that were all of them. */
  add(conversationId: string, files: readonly ChosenFile[], max?: number): boolean
  /** Adds those of a canned reply, which are on the server already. The same answer. */
  addFrom(conversationId: string, reply: Pick<Reply, 'id' | 'files'>): boolean
  /** Takes one back. */
  remove(conversationId: string, file: PendingFile): void
  /** Those that are on the server; null while others are on their way. */
  ready(conversationId: string): readonly MessageFile[] | null
  /** Whether some are on their way, and will be there. */
  isBusy(conversationId: string): boolean
  /** They were sent, or came back. */
  put(conversationId: string, files: readonly PendingFile[]): void
}

/** The session's cookie says who asks. */
const ADDRESS: UploadAddress = {
  url: (path) => `/v1/agent/${path}`,
  signed: (headers) => ({ credentials: 'same-origin', headers }),
}

const ID_BYTES = 16

export function openPendingFiles(environment: Environment): PendingFiles {
  const all: Signal<ReadonlyMap<string, readonly PendingFile[]>> = signal(new Map())

  const of = (conversationId: string): readonly PendingFile[] => all.value.get(conversationId) ?? []

  function put(conversationId: string, files: readonly PendingFile[]): void {
    all.value = new Map(all.value).set(conversationId, files)
  }

  function begin(conversationId: string, { blob, ...file }: ChosenFile): PendingFile {
    const name = file.name.slice(-FILE_NAME_MAX_LENGTH)
    const source = { ...file, id: newId(environment), name, blob }
    const upload = startUpload(environment, ADDRESS, source, () => changed(conversationId))
    return { name, bytes: blob.size, duration: file.duration, upload }
  }

  function take(conversationId: string, replyId: string, file: MessageFile): PendingFile {
    const { name, bytes, duration, id: fileId } = file
    const source = { id: newId(environment), fileId, from: `replies/${replyId}` }
    const upload = takeFile(environment, ADDRESS, source, () => changed(conversationId))
    return { name, bytes, duration, upload }
  }

  const changed = (conversationId: string): void => put(conversationId, [...of(conversationId)])

  /** Begins as many as there is room for. */
  function fill<Source>(
    conversationId: string,
    sources: readonly Source[],
    begins: (source: Source) => PendingFile,
    max = FILES_MAX,
  ): boolean {
    const before = of(conversationId)
    const fitting = sources.slice(0, Math.max(max - before.length, 0))
    put(conversationId, [...before, ...fitting.map(begins)])
    return fitting.length === sources.length
  }

  return {
    of,
    add(conversationId, files, max) {
      const some = files.filter(({ blob }) => blob.size > 0)
      return fill(conversationId, some, (file) => begin(conversationId, file), max)
    },
    addFrom: (conversationId, { id, files }) =>
      fill(conversationId, files, (file) => take(conversationId, id, file)),
    remove(conversationId, file) {
      file.upload.cancel()
      put(
        conversationId,
        of(conversationId).filter((one) => one !== file),
      )
    },
    ready(conversationId) {
      const pending = of(conversationId)
      const files = pending.flatMap(({ upload: { state } }) =>
        state.kind === 'done' ? [state.file] : [],
      )
      return files.length === pending.length ? files : null
    },
    isBusy: (conversationId) =>
      of(conversationId).some(
        ({ upload: { state } }) => state.kind === 'sending' || state.kind === 'waiting',
      ),
    put,
  }
}

function newId(environment: Environment): string {
  const bytes = environment.randomBytes(ID_BYTES)
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
