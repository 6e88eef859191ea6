import type { FileKind } from '@tealight/protocol'

/** What a browser's file dialog offers. Where everything is taken, it offers everything. */
const ACCEPT: Record<FileKind, string> = {
  image: 'image/*',
  audio: 'audio/*',
  video: 'video/*',
  document:
    '.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.rtf,.epub,.txt,.csv,.log,.md,.json',
  archive: '.zip,.gz,.7z,.rar,.tar',
}

export function acceptOf(kinds: readonly FileKind[]): string | undefined {
  const isAll = kinds.length === Object.keys(ACCEPT).length
  return isAll ? undefined : kinds.map((kind) => ACCEPT[kind]).join()
}
