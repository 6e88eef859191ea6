import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Context } from 'hono'
import { LRUCache } from 'lru-cache'
import type { Env } from '../env.ts'

/** A text that was made for many: compressed once, and named by its content. */
export interface Compressed {
  bytes: Buffer
  encoding: Encoding
  etag: string
}

type Encoding = 'br' | 'gzip' | 'identity'

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) }

/** Remembers what was made for whom, the newest so many. */
export class CompressedTexts {
  readonly #texts: LRUCache<string, Compressed>

  constructor(max: number) {
    this.#texts = new LRUCache({ max })
  }

  /** What `make` gives, in the encoding that is asked for; made once for each name. */
  async get(name: string, accepted: string, make: () => Promise<string>): Promise<Compressed> {
    const encoding = acceptedEncoding(accepted)
    const key = `${encoding} ${name}`
    const known = this.#texts.get(key)
    if (known !== undefined) return known
    const text = Buffer.from(await make())
    const bytes = encoding === 'identity' ? text : await compress[encoding](text)
    const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`
    const made = { bytes, encoding, etag }
    this.#texts.set(key, made)
    return made
  }
}

/** Answers with it, or that the asker's copy is still right. */
export function answerCompressed(
  c: Context<Env>,
  { bytes, encoding, etag }: Compressed,
  type: string,
) {
  c.header('ETag', etag)
  c.header('Vary', 'Accept-Encoding', { append: true })
  if (c.req.header('if-none-match') === etag) return c.body(null, 304)
  if (encoding !== 'identity') c.header('Content-Encoding', encoding)
  c.header('Content-Type', type)
  return c.body(new Blob([new Uint8Array(bytes)]).stream())
}

function acceptedEncoding(accepted: string): Encoding {
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
}
