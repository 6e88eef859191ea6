import {
  browserEnvironment,
  startUpload,
  type Upload,
  type UploadState,
  type VisitorClient,
} from '@tealight/client'
import {
  FILE_NAME_MAX_LENGTH,
  FILES_MAX,
  type FileSettings,
  type MessageFile,
} from '@tealight/protocol'
import type { Attachments } from '../panel/composer.tsx'
import type { KeptFile } from '../kept/file-store.ts'
import type { KeptFiles } from '../kept/kept-files.ts'
import { keepBlob } from './blobs.ts'

/** A file that was chosen. */
export interface Chosen {
  blob: Blob
  name: string
  /** Of a recording, in seconds. */
  duration?: number
}

/** One that waits to be sent with a message. */
export interface TrayItem extends Chosen {
  upload: Upload
}

/** Files that were chosen and not sent, also on an earlier page. They go to the server at once; the message names those that have arrived. */
export class Tray {
  items: readonly TrayItem[] = []
  /** Names of those that were not even tried, and why. */
  tooLarge: readonly string[] = []
  isTooMany = false
  onChange = (): void => {}
  readonly #client: VisitorClient
  readonly #kept: KeptFiles

  constructor(client: VisitorClient, kept: KeptFiles) {
    this.#client = client
    this.#kept = kept
    kept.takeUp((file) => this.#begin(file))
  }

  add(chosen: readonly Chosen[], { maxBytes }: Pick<FileSettings, 'maxBytes'>): void {
    const fitting = chosen.filter(({ blob }) => blob.size > 0 && blob.size <= maxBytes)
    this.tooLarge = chosen.filter(({ blob }) => blob.size > maxBytes).map(({ name }) => name)
    const room = FILES_MAX - this.items.length
    this.isTooMany = fitting.length > room
    for (const one of fitting.slice(0, room)) {
      const file = { ...one, id: newId(), name: one.name.slice(-FILE_NAME_MAX_LENGTH) }
      this.#kept.keep(file)
      this.#begin(file)
    }
    this.changed()
  }

  #begin(file: KeptFile): void {
    const { address } = this.#client
    const upload = startUpload(browserEnvironment(), address, file, () => this.changed())
    this.items = [...this.items, { ...file, upload }]
    this.changed()
  }

  remove(item: TrayItem): void {
    item.upload.cancel()
    this.#kept.drop(item.upload.id)
    this.items = this.items.filter((one) => one !== item)
    this.changed()
  }

  /** Forgets what was said about files that were not taken. */
  dismiss(): void {
    this.tooLarge = []
    this.isTooMany = false
    this.changed()
  }

  /** As the composer sees it. What can be tried again holds up the message; what is not taken stays behind. */
  get attachments(): Attachments {
    const files = this.items.flatMap(({ upload: { state } }): MessageFile[] => {
      return state.kind === 'done' ? [state.file] : []
    })
    const isBusy = this.items.some(
      ({ upload: { state } }) => state.kind !== 'done' && !isInVain(state),
    )
    return { files, isBusy, sent: () => this.#sent() }
  }

  /** The chat leaves this page: what is here waits for the next one. */
  leave(): void {
    for (const { upload } of this.items) upload.stop()
    this.#kept.release()
  }

  #sent(): void {
    // What was chosen here need not be fetched to be shown.
    for (const { upload, blob } of this.items) {
      keepBlob(upload.id, blob)
      this.#kept.drop(upload.id)
    }
    this.items = []
    this.dismiss()
  }

  changed(): void {
    this.onChange()
  }
}

/** The same file would be refused again. */
const IN_VAIN: ReadonlySet<string> = new Set([
  'file-kind',
  'file-too-large',
  'too-large',
  'files-off',
])

/** Whether there is no sense in trying it once more. */
export function isInVain(state: UploadState): boolean {
  return state.kind === 'failed' && IN_VAIN.has(state.refusal)
}

const ID_BYTES = 16

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
