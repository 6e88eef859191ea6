import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { dirname, join } from 'node:path'

/** How much of a file is on the disk for good, or why nothing more could be written. */
export type Received = { ok: true; bytes: number } | { ok: false; refusal: DiskRefusal }

export type DiskRefusal = 'busy' | 'storage-full' | 'too-large'

/** The files that people send, on this machine's disk. None is ever held in memory as a whole. */
export class FileDisk {
  readonly #folder: string
  /** Two writers of one file would mix what they bring. */
  readonly #beingWritten = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Where a file is. In folders by the beginning of its name: some systems are slow with many in one. */
  path(place: string): string {
    return join(this.#folder, place.slice(0, 2), place)
  }

  /** How much of a file has arrived. */
  async size(place: string): Promise<number> {
    const handle = await open(this.path(place)).catch(unlessMissing)
    if (handle === null) return 0
    try {
      return (await handle.stat()).size
    } finally {
      await handle.close()
    }
  }

  /**
   * Writes a piece that begins at `from`, and answers once it is on the disk for good. A piece that was written before
   * is written over with the same; one that would leave a hole is not taken. A sender who vanishes leaves what came.
   */
  async receive(place: string, from: number, piece: Readable, upTo: number): Promise<Received> {
    if (this.#beingWritten.has(place)) return { ok: false, refusal: 'busy' }
    this.#beingWritten.add(place)
    try {
      const handle = await this.#open(place)
      try {
        const { size } = await handle.stat()
        return from > size ? { ok: true, bytes: size } : await write(handle, from, piece, upTo)
      } finally {
        await handle.close()
      }
    } catch (error) {
      if (isFull(error)) return { ok: false, refusal: 'storage-full' }
      throw error
    } finally {
      this.#beingWritten.delete(place)
    }
  }

  async remove(place: string): Promise<void> {
    await rm(this.path(place), { force: true })
  }

  async #open(place: string): Promise<FileHandle> {
    const path = this.path(place)
    const known = await open(path, 'r+').catch(unlessMissing)
    if (known !== null) return known
    await mkdir(dirname(path), { recursive: true })
    const made = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600)
    // Without this, loss of power could take the name away from what was written.
    await syncFolder(dirname(path))
    return made
  }
}

async function write(
  handle: FileHandle,
  from: number,
  piece: Readable,
  upTo: number,
): Promise<Received> {
  let at = from
  try {
    // Left as it is when it is too long: who destroys it can't answer any more.
    for await (const bytes of piece.iterator({ destroyOnReturn: false })) {
      if (at + bytes.length > upTo) return { ok: false, refusal: 'too-large' }
      at += await writeAll(handle, bytes, at)
    }
  } catch (error) {
    // What the disk has no room for must not take the little that is left.
    if (isFull(error)) await handle.truncate(from)
    if (!piece.readableAborted) throw error
  }
  await handle.datasync()
  return { ok: true, bytes: Math.max(at, (await handle.stat()).size) }
}

async function writeAll(handle: FileHandle, bytes: Buffer, at: number): Promise<number> {
  for (let done = 0; done < bytes.length;) {
    done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten
  }
  return bytes.length
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function unlessMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}

function isFull(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT'].includes(String(error.code))
  )
}
