import { type Signal, signal } from '@preact/signals'
import { type Environment, startUpload, type Upload, type UploadAddress } from '@tealight/client'
import { FILE_NAME_MAX_LENGTH, FILES_MAX, type MessageFile } from '@tealight/protocol'

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

/** What waits to be sent, per conversation, for as long as the page lives. */
export interface PendingFiles {
  of(conversationId: string): readonly PendingFile[]
  /** Answers whether there was room for all of them. */
  add(conversationId: string, files: readonly ChosenFile[]): boolean
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
    const upload = startUpload(environment, ADDRESS, source, () =>
      put(conversationId, [...of(conversationId)]),
    )
    return { name, bytes: blob.size, duration: file.duration, upload }
  }

  return {
    of,
    add(conversationId, files) {
      const before = of(conversationId)
      const some = files.filter(({ blob }) => blob.size > 0)
      const fitting = some.slice(0, FILES_MAX - before.length)
      put(conversationId, [...before, ...fitting.map((file) => begin(conversationId, file))])
      return fitting.length === some.length
    },
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
