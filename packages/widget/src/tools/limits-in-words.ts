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

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** `3.4 MB`, as people of a language write it. */
export function sizeInWords(bytes: number, language: string): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), UNITS.length - 1)
  const size = bytes / 1024 ** step
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: size < 10 && step > 1 ? 1 : 0,
  }).format(size)
}
