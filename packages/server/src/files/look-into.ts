import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { GIF } from 'image-size/types/gif'
import { JPG } from 'image-size/types/jpg'
import { PNG } from 'image-size/types/png'
import { WEBP } from 'image-size/types/webp'

/** What the bytes of a file tell. */
export interface FileFacts {
  /** Null when it is nothing that is known. */
  type: string | null
  width: number | null
  height: number | null
}

/** The size of a picture stands in its head, behind what a camera adds. */
const HEAD_BYTES = 256 * 1024
/** Each further format would be one more parser for strangers to try. */
const MEASURED = new Map([
  ['image/jpeg', JPG],
  ['image/png', PNG],
  ['image/gif', GIF],
  ['image/webp', WEBP],
])
/** As EXIF says it: from here on width and height change places. */
const ON_ITS_SIDE = 5

/** Texts have no mark to know them by: then the ending of the name and the bytes both have to say so. */
const TEXT_NAME = /\.(txt|text|csv|tsv|log|md|json|ya?ml|ics|vcf)$/i

/** Looks at the bytes of a file, whatever its sender says of it. */
export async function lookInto(path: string, name: string): Promise<FileFacts> {
  const head = await readHead(path)
  const seen = await fileTypeFromFile(path)
  const type = seen?.mime.split(';')[0] ?? (isText(head, name) ? 'text/plain' : null)
  return { type, ...sizeOf(head, type) }
}

const UNKNOWN = { width: null, height: null }

function sizeOf(head: Buffer, type: string | null): Pick<FileFacts, 'width' | 'height'> {
  const measured = MEASURED.get(type ?? '')
  if (measured === undefined) return UNKNOWN
  try {
    const { width, height, orientation = 1 } = measured.calculate(head)
    if (!(width > 0 && height > 0)) return UNKNOWN
    return orientation < ON_ITS_SIDE ? { width, height } : { width: height, height: width }
  } catch {
    // A picture without a size that could be read is offered for download like any other file.
    return UNKNOWN
  }
}

function isText(head: Buffer, name: string): boolean {
  if (!TEXT_NAME.test(name)) return false
  // A character may be cut in half at the end of the head: that is the only one that may.
  const text = new TextDecoder('utf-8').decode(head, { stream: true })
  return !/[\0\ufffd]/.test(text)
}

async function readHead(path: string): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
