import type { FileKind, FileSettings, MessageFile, Refusal } from '@tealight/protocol'
import type { FileRecord } from './entities.ts'

/*
 * Which files are taken. What counts is the type that the bytes show; whatever is on no list is refused, and with it
 * everything that a browser could run: pages, drawings with scripts (SVG), programs.
 */

const KINDS: Record<FileKind, readonly string[]> = {
  image: [
    'image/png',
    'image/jpeg',
    'image/gif',
    'image/webp',
    'image/avif',
    'image/heic',
    'image/heif',
    'image/tiff',
    'image/bmp',
  ],
  audio: [
    'audio/mpeg',
    'audio/mp4',
    'audio/x-m4a',
    'audio/aac',
    'audio/ogg',
    'audio/webm',
    'audio/wav',
    'audio/flac',
    'audio/amr',
  ],
  video: ['video/mp4', 'video/webm', 'video/quicktime', 'video/ogg', 'video/3gpp'],
  document: [
    'application/pdf',
    'application/rtf',
    'application/epub+zip',
    'application/x-cfb',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'application/vnd.oasis.opendocument.text',
    'application/vnd.oasis.opendocument.spreadsheet',
    'application/vnd.oasis.opendocument.presentation',
    'text/plain',
  ],
  archive: [
    'application/zip',
    'application/gzip',
    'application/x-7z-compressed',
    'application/x-rar-compressed',
    'application/x-tar',
  ],
}

const KIND_OF = new Map(
  Object.entries(KINDS).flatMap(([kind, types]) => types.map((type) => [type, kind] as const)),
)

/** What a browser may show by itself: it can't run anything in them. */
const SHOWN = /^(image\/(png|jpeg|gif|webp|avif)|audio\/|video\/)/

/** Whether a file of this size may be told of. */
export function mayAnnounce(
  { isOn, maxBytes }: Pick<FileSettings, 'isOn' | 'maxBytes'>,
  bytes: number,
  serverMaxBytes: number,
): Refusal | null {
  if (!isOn) return 'files-off'
  return bytes > Math.min(maxBytes, serverMaxBytes) ? 'file-too-large' : null
}

/** Whether files of the type that their bytes show are taken. */
export function isTaken(type: string | null, kinds: readonly string[]): type is string {
  return type !== null && kinds.includes(KIND_OF.get(type) ?? '')
}

/** Whether it is shown rather than saved by a browser that goes to its address. */
export function isShown(type: string): boolean {
  return SHOWN.test(type)
}

/** The type that is kept. A recording's container tells nothing of what is in it: there its sender is believed. */
export function settledType(seen: string, told: string): string {
  const container = /^(audio|video)\/(webm|mp4|ogg)/.exec(seen)
  const own = /^(audio|video)\/(webm|mp4|ogg)/.exec(told)
  return container && own && container[2] === own[2] ? own[0] : seen
}

/** Whether it has arrived as a whole from this sender, and is part of nothing yet. */
export function isUnsentOf(file: FileRecord, owner: string): boolean {
  const { completedAt, messageId, replyId } = file
  return file.owner === owner && completedAt !== null && messageId === null && replyId === null
}

/** As everybody sees it. */
export function fileView({
  id,
  name,
  bytes,
  type,
  width,
  height,
  duration,
}: FileRecord): MessageFile {
  return {
    id,
    name,
    bytes,
    type,
    ...(width !== null && height !== null && { width, height }),
    ...(duration !== null && { duration }),
  }
}

/** A name as it is kept: no folders, nothing that can't be seen or that turns the direction of what is around it. */
export function normaliseFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const shown = last
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
  return shown === '' || /^\.+$/.test(shown) ? 'file' : shown
}
