import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const BITS = 8
const RGBA = 6

/** A square PNG of these pixels: red, green, blue and how opaque. https://www.w3.org/TR/png-3/ */
export function pngOf(pixels: Uint8Array, size: number): Uint8Array {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([BITS, RGBA], 8)
  const row = size * 4
  // Each row begins with how it was filtered: not at all.
  const rows = Buffer.alloc((row + 1) * size)
  for (let y = 0; y < size; y++)
    rows.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  const body = deflateSync(rows, { level: 9 })
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', body), chunk('IEND')])
}

function chunk(name: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(body.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}
