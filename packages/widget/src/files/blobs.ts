import type { VisitorClient } from '@tealight/client'

/** So much is kept of what was fetched or sent, for those who scroll up and down. */
const KEPT_MAX_BYTES = 32 * 1024 * 1024

/** In the order of their last use. */
const kept = new Map<string, Blob>()

/** Keeps a file at hand. */
export function keepBlob(id: string, blob: Blob): void {
  kept.delete(id)
  kept.set(id, blob)
  let bytes = [...kept.values()].reduce((sum, { size }) => sum + size, 0)
  for (const [oldest, { size }] of kept) {
    if (bytes <= KEPT_MAX_BYTES || oldest === id) return
    kept.delete(oldest)
    bytes -= size
  }
}

/**
 * The bytes of a file. They are fetched with what proves who asks: there is no address that works without, and a page's
 * policy needs to allow nothing but the chat itself.
 *
 * @throws {Error} when they can't be had.
 */
export async function blobOf(client: VisitorClient, id: string): Promise<Blob> {
  const known = kept.get(id)
  if (known) return known
  const { address } = client
  const response = await fetch(address.url(`files/${id}?`), address.signed({}))
  if (!response.ok) throw new Error(`no file: ${response.status}`)
  const blob = await response.blob()
  keepBlob(id, blob)
  return blob
}

/** Lets the browser save it under its name. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // Safari reads it a while later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
