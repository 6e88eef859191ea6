import { FILE_PIECE_BYTES, type FileKind, type FileProgress } from '@tealight/protocol'
import { announceFileSchema, idSchema, seqSchema } from '@tealight/protocol/schemas'
import { announceFile, isSame } from '../commands/announce-file.ts'
import { completeFile } from '../commands/complete-file.ts'
import { withdrawFile } from '../commands/withdraw-file.ts'
import type { FileRecord } from '../domain/entities.ts'
import { fileView, isTaken, mayAnnounce, normaliseFileName, settledType } from '../domain/files.ts'
import { lookInto } from '../files/look-into.ts'
import { readBody, readPart } from './body.ts'
import type { Asked, House } from './env.ts'
import { Refused } from './errors.ts'
import type { RateLimits } from './limits.ts'

/** Somebody who may send files: who it is, and what is taken of them. */
export interface Sender {
  workspaceId: string
  /** A visitor's `tokenHash`, or an agent's id. */
  owner: string
  isOn: boolean
  maxBytes: number
  kinds: readonly FileKind[]
}

/** What those who send files ask, whoever they are. */
export interface FileDesk {
  /** Tells of a file, or asks how much of it has arrived. */
  announce(c: Asked, sender: Sender): Promise<FileProgress>
  /** Brings a piece of it. */
  receive(c: Asked, sender: Sender): Promise<FileProgress>
  /** Takes back what was not sent with a message. */
  withdraw(c: Asked, sender: Sender): Promise<void>
}

/** So much of a file shows what it is. Who sends something else need not send the rest of it. */
const TELLING_BYTES = 4_100

export function openFileDesk({ store, disk, config }: House, limits: RateLimits): FileDesk {
  const { journal } = store

  async function findOwn(c: Asked, { workspaceId, owner }: Sender): Promise<FileRecord> {
    const file = await store.reads(workspaceId).file(readPart(idSchema, 'id', c.req.param('id')))
    if (file?.owner !== owner) throw new Refused('not-found')
    return file
  }

  async function progress(file: FileRecord): Promise<FileProgress> {
    if (file.completedAt !== null) return progressOf(file.bytes, file)
    return progressOf(await disk.size(file.place))
  }

  /** Looks into what has arrived, and takes it away again if nobody wants it. */
  async function inspect(file: FileRecord, { kinds }: Sender) {
    const { type: seen, ...size } = await lookInto(disk.path(file.place), file.name)
    const type = seen && settledType(seen, file.type)
    if (isTaken(type, kinds)) return { type, ...size }
    await remove(file)
    throw new Refused('file-kind')
  }

  async function remove(file: FileRecord): Promise<boolean> {
    const bytes = await withdrawFile(journal, file)
    if (bytes === 'free') await disk.remove(file.place)
    return bytes !== 'kept'
  }

  return {
    async announce(c, sender) {
      const { workspaceId, owner } = sender
      const body = await readBody(c, announceFileSchema)
      const told = { ...body, name: normaliseFileName(body.name), workspaceId, owner }
      const known = await store.reads(workspaceId).file(told.id)
      if (known === null) {
        const refusal = mayAnnounce(sender, told.bytes, config.limits.fileBytes)
        if (refusal !== null) throw new Refused(refusal)
        limits.fileBytes(owner, c.var.address, told.bytes)
      } else if (!isSame(known, told)) throw new Refused('id-taken')
      const outcome = await announceFile(journal, told)
      if (!outcome.ok) throw new Refused(outcome.refusal)
      return progress(outcome.file)
    },
    async receive(c, sender) {
      const from = readPart(seqSchema, 'from', Number(c.req.query('from')))
      const file = await findOwn(c, sender)
      if (file.completedAt !== null) return progress(file)
      const upTo = Math.min(file.bytes, from + FILE_PIECE_BYTES)
      const received = await disk.receive(file.place, from, c.env.incoming, upTo)
      if (!received.ok) throw new Refused(received.refusal)
      const { bytes } = received
      const isWhole = bytes === file.bytes
      if (!isWhole && (from > 0 || bytes < TELLING_BYTES)) return progressOf(bytes)
      const facts = await inspect(file, sender)
      const done = isWhole && (await completeFile(journal, file, facts))
      return done ? progressOf(bytes, done) : progressOf(bytes)
    },
    async withdraw(c, sender) {
      if (!(await remove(await findOwn(c, sender)))) throw new Refused('not-found')
    },
  }
}

/** How much there is of a file; with the file itself once that is all. */
export function progressOf(offset: number, file?: FileRecord): FileProgress {
  return { offset, pieceBytes: FILE_PIECE_BYTES, ...(file && { file: fileView(file) }) }
}
