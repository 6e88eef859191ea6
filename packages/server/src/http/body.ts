import { BODY_MAX_BYTES } from '@tealight/protocol'
import type { z } from 'zod'
import { isBlank, normaliseText } from '../domain/text.ts'
import type { Asked } from './env.ts'
import { Refused } from './errors.ts'

/**
 * Reads a JSON body and holds it against its schema.
 *
 * @throws {Refused} `too-large`, or `bad-request` with what is wrong where.
 */
export async function readBody<Schema extends z.ZodType>(
  c: Asked,
  schema: Schema,
): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(parseJson(await readText(c, BODY_MAX_BYTES)))
  if (parsed.success) return parsed.data
  throw new Refused('bad-request', {
    issues: parsed.error.issues.slice(0, 10).map(({ path, message }) => {
      return { path: path.map(String).join('.'), message }
    }),
  })
}

/** The longest text in a form: each of its characters may be nine of `%E4%BD%A0`. */
const FORM_MAX_BYTES = 128 * 1024

/**
 * Reads what a form of a page sends, and holds it against its schema.
 *
 * @throws {Refused} like `readBody`.
 */
export async function readForm<Schema extends z.ZodType>(
  c: Asked,
  schema: Schema,
): Promise<z.output<Schema>> {
  const fields = new URLSearchParams(await readText(c, FORM_MAX_BYTES))
  return readPart(schema, 'form', Object.fromEntries(fields))
}

/**
 * The text of a message as it is kept.
 *
 * @throws {Refused} when nothing of it would be seen, and there is nothing else to see.
 */
export function readMessageText(text: string, hasFiles = false): string {
  const normal = normaliseText(text)
  if (!isBlank(normal)) return normal
  if (hasFiles) return ''
  throw new Refused('bad-request', { issues: [{ path: 'text', message: 'is empty' }] })
}

/** Checks something else than a body: a parameter or a query. */
export function readPart<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  value: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const message = parsed.error.issues[0]?.message ?? 'is not valid'
  throw new Refused('bad-request', { issues: [{ path, message }] })
}

/** Straight from the connection: a web stream in between costs more than all else that a door does. */
function readText({ env: { incoming } }: Asked, mostBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    let length = 0
    incoming.on('data', (piece: Buffer) => {
      length += piece.length
      if (length > mostBytes) reject(new Refused('too-large'))
      else pieces.push(piece)
    })
    incoming.once('end', () => resolve(Buffer.concat(pieces).toString()))
    incoming.once('error', () => reject(new Refused('bad-request')))
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text)
  } catch {
    throw new Refused('bad-request', { issues: [{ path: '', message: 'is not JSON' }] })
  }
}
