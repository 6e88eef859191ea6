import { browserEnvironment, startUpload, type Upload, type VisitorClient } from '@tealight/client'
import {
  FILE_NAME_MAX_LENGTH,
  FILES_MAX,
  type FileSettings,
  type MessageFile,
} from '@tealight/protocol'
import type { Attachments } from '../panel/composer.tsx'
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

/** Files that were chosen and not sent. They go to the server at once; the message names those that have arrived. */
export class Tray {
  items: readonly TrayItem[] = []
  /** Names of those that were not even tried, and why. */
  tooLarge: readonly string[] = []
  isTooMany = false
  onChange = (): void => {}
  readonly #client: VisitorClient

  constructor(client: VisitorClient) {
    this.#client = client
  }

  add(chosen: readonly Chosen[], { maxBytes }: Pick<FileSettings, 'maxBytes'>): void {
    const fitting = chosen.filter(({ blob }) => blob.size > 0 && blob.size <= maxBytes)
    this.tooLarge = chosen.filter(({ blob }) => blob.size > maxBytes).map(({ name }) => name)
    const room = FILES_MAX - this.items.length
    this.isTooMany = fitting.length > room
    const { address } = this.#client
    const items = fitting.slice(0, room).map((one): TrayItem => {
      const source = { ...one, id: newId(), name: one.name.slice(-FILE_NAME_MAX_LENGTH) }
      const upload = startUpload(browserEnvironment(), address, source, () => this.changed())
      return { ...one, upload }
    })
    this.items = [...this.items, ...items]
    this.changed()
  }

  remove(item: TrayItem): void {
    item.upload.cancel()
    this.items = this.items.filter((one) => one !== item)
    this.changed()
  }

  /** Forgets what was said about files that were not taken. */
  dismiss(): void {
    this.tooLarge = []
    this.isTooMany = false
    this.changed()
  }

  /** As the composer sees it. Whoever has to be tried again or taken away holds up the message. */
  get attachments(): Attachments {
    const files = this.items.flatMap(({ upload: { state } }): MessageFile[] => {
      return state.kind === 'done' ? [state.file] : []
    })
    return { files, isBusy: files.length < this.items.length, sent: () => this.#sent() }
  }

  #sent(): void {
    // What was chosen here need not be fetched to be shown.
    for (const { upload, blob } of this.items) keepBlob(upload.id, blob)
    this.items = []
    this.dismiss()
  }

  changed(): void {
    this.onChange()
  }
}

const ID_BYTES = 16

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_BYTES))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
