import { readdirSync, writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = /\.(?:css|html|js|json|svg)$/
/** Smaller files fit into one packet anyway. */
const WORTHWHILE_BYTES = 1_000

const brotliAsync = promisify(brotliCompress)
const gzipAsync = promisify(gzip)

/** Puts `.br` and `.gz` beside every text of a folder: compressed once, as well as can be, and sent as they are. */
export async function compressFolder(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => TEXT.test(file))
  await Promise.all(files.map((file) => compressFile(join(folder, file))))
}

async function compressFile(file) {
  const bytes = readFileSync(file)
  if (bytes.length < WORTHWHILE_BYTES) return
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  writeFileSync(`${file}.br`, await brotliAsync(bytes, { params }))
  writeFileSync(`${file}.gz`, await gzipAsync(bytes, { level: 9 }))
}
