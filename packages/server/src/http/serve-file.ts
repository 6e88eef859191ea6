import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { Context } from 'hono'
import type { FileRecord } from '../domain/entities.ts'
import { isShown } from '../domain/files.ts'
import type { Env, House } from './env.ts'

/**
 * Sends a file. It comes from a stranger and from our own origin, so nothing in it may run: the type is the one that
 * its bytes showed, a page that it is opened as is empty and without rights, and what can't be shown is saved.
 */
export function serveFile<Of extends Env>(
  c: Context<Of>,
  { disk }: Pick<House, 'disk'>,
  file: FileRecord,
): Response {
  const etag = `"${file.id}"`
  c.header('Content-Security-Policy', "sandbox; default-src 'none'")
  c.header('Cross-Origin-Resource-Policy', 'same-origin')
  // Kept, but shown again only to those who may still see it.
  c.header('Cache-Control', 'private, no-cache')
  c.header('ETag', etag)
  c.header('Accept-Ranges', 'bytes')
  if (c.req.header('if-none-match') === etag) return c.body(null, 304)
  c.header('Content-Type', file.type)
  c.header('Content-Disposition', disposition(file))
  const range = readRange(c.req.header('range'), file.bytes)
  if (range === 'outside') {
    c.header('Content-Range', `bytes */${file.bytes}`)
    return c.body(null, 416)
  }
  const { from, to } = range ?? { from: 0, to: file.bytes - 1 }
  c.header('Content-Length', String(to - from + 1))
  if (range !== null) c.header('Content-Range', `bytes ${from}-${to}/${file.bytes}`)
  if (c.req.method === 'HEAD') return c.body(null, range === null ? 200 : 206)
  const bytes = createReadStream(disk.path(file.place), { start: from, end: to })
  return c.body(toWeb(bytes), range === null ? 200 : 206)
}

/** A name in other letters than ASCII is told twice: for those who know RFC 8187, and for the rest. */
function disposition({ name, type }: FileRecord): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const whole = encodeURIComponent(name).replace(/['()*]/g, (letter) => {
    return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
  })
  const way = isShown(type) ? 'inline' : 'attachment'
  return `${way}; filename="${plain}"; filename*=UTF-8''${whole}`
}

/** One range, as players ask for it; null: all of it, also when several are asked for. */
function readRange(
  header: string | undefined,
  bytes: number,
): { from: number; to: number } | 'outside' | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || first + last === '') return null
  const from = first === '' ? Math.max(bytes - Number(last), 0) : Number(first)
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  return from > to ? 'outside' : { from, to }
}

function toWeb(bytes: Readable): ReadableStream<Uint8Array> {
  // Node's types know a stream of their own beside that of the web; it is the same one.
  return Readable.toWeb(bytes) as ReadableStream<Uint8Array>
}
