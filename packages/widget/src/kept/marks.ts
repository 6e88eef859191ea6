import type { KeyValueStorage } from '@tealight/client'

/** What the marks of kept files begin with, and the name of the database in which the files are. */
export function filesMark(siteKey: string): string {
  return `tealight:${siteKey}:files`
}

/** A mark for each file that is kept: asking the database itself would make one. */
export function marksOfFiles(storage: KeyValueStorage, siteKey: string): string[] {
  return storage.keys().filter((key) => key.startsWith(`${filesMark(siteKey)}:`))
}
