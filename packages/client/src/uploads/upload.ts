import type { AnnounceFile, FileProgress, MessageFile, Refusal } from '@tealight/protocol'
import type { Environment } from '../environment.ts'
import { createErrand } from '../errand.ts'
import { type Address, createAsk, readRefusal } from '../requests.ts'
import { type Answer, unreachable } from '../result.ts'

/** A file on its way to the server. */
export interface Upload {
  readonly id: string
  readonly state: UploadState
  /** Tries again what was refused. */
  retry(): void
  /** Goes on no more here. It can be taken up again, under the same id. */
  stop(): void
  /** Takes it back, here and on the server. */
  cancel(): void
}

export type UploadState =
  | { kind: 'sending'; sent: number }
  /** Nobody can be reached. Goes on by itself, from where it stopped. */
  | { kind: 'waiting'; sent: number }
  | { kind: 'failed'; refusal: Refusal }
  | { kind: 'done'; file: MessageFile }

/** Where files are sent to, and who sends them. */
export type UploadAddress = Pick<Address, 'url' | 'signed'>

/** What is sent: `bytes` and `type` are those of the blob. */
export interface UploadSource extends Pick<AnnounceFile, 'id' | 'name' | 'duration'> {
  blob: Blob
}

/** Small at first: a poor line shows its progress too. */
const FIRST_PIECE_BYTES = 32 * 1024
/** A piece is as large as what the line takes in this time. */
const PIECE_MS = 1_000
/** A piece that takes longer is sent again, a smaller one. */
const DEADLINE_MS = 30_000

/** Sends a file piece by piece, each from where the server says that it stands, until all of it is there. */
export function startUpload(
  environment: Environment,
  address: UploadAddress,
  source: UploadSource,
  onChange: () => void,
): Upload {
  const line = openLine(environment, address, `files/${source.id}/bytes?`)
  return carry(environment, address, source.id, onChange, {
    step: (ask, offset, mostBytes) =>
      offset === null
        ? ask('POST', 'files?', announcementOf(source))
        : line.send(source.blob, offset, mostBytes),
    cut: line.cut,
  })
}

/** Takes a file that the server has already, such as one of a canned reply: no byte of it is sent. */
export function takeFile(
  environment: Environment,
  address: UploadAddress,
  { id, fileId, from }: { id: string; fileId: string; from: string },
  onChange: () => void,
): Upload {
  return carry(environment, address, id, onChange, {
    step: (ask) => ask('POST', `${from}/files?`, { id, fileId }),
    cut() {},
  })
}

type Ask = ReturnType<typeof createAsk>

/** How a file gets there, one request after another. */
interface Carrier {
  /** `offset`: where to go on; null: to be asked. */
  step(ask: Ask, offset: number | null, mostBytes: number): Promise<Answer<FileProgress>>
  /** Ends the request that is under way. */
  cut(): void
}

/** Goes on until the file is there or is refused, whatever happens to the network. */
function carry(
  environment: Environment,
  address: UploadAddress,
  id: string,
  onChange: () => void,
  carrier: Carrier,
): Upload {
  const ask = createAsk(environment, { ...address, bare: async (path) => address.url(path) })
  let state: UploadState = { kind: 'sending', sent: 0 }
  let offset: number | null = null
  let sent = 0
  let pieceMaxBytes = FIRST_PIECE_BYTES

  const isOver = (): boolean => state.kind === 'done' || state.kind === 'failed'
  const wait = (): void => become({ kind: 'waiting', sent })
  const errand = createErrand(environment, () => (isOver() ? null : step()), wait)
  errand.run()

  async function step(): Promise<Answer<FileProgress>> {
    become({ kind: 'sending', sent })
    const answer = await carrier.step(ask, offset, pieceMaxBytes)
    if (answer.ok) take(answer.value)
    else {
      offset = null
      if (answer.isFinal) become({ kind: 'failed', refusal: answer.refusal })
    }
    return answer
  }

  function take(progress: FileProgress): void {
    sent = offset = progress.offset
    pieceMaxBytes = progress.pieceBytes
    const { file } = progress
    become(file ? { kind: 'done', file } : { kind: 'sending', sent })
  }

  function become(next: UploadState): void {
    state = next
    onChange()
  }

  function stop(): void {
    errand.stop()
    carrier.cut()
  }

  return {
    id,
    get state() {
      return state
    },
    retry() {
      if (state.kind !== 'failed') return
      become({ kind: 'sending', sent })
      errand.run()
    },
    stop,
    cancel() {
      stop()
      void ask('DELETE', `files/${id}?`)
    },
  }
}

function announcementOf({ id, name, blob, duration }: UploadSource): AnnounceFile {
  return { id, name, bytes: blob.size, type: blob.type, ...(duration && { duration }) }
}

/** What takes the pieces, and learns how much the network takes at a time. */
function openLine(environment: Environment, address: UploadAddress, path: string) {
  let pieceBytes = FIRST_PIECE_BYTES
  let underWay: AbortController | undefined

  return {
    async send(blob: Blob, from: number, mostBytes: number): Promise<Answer<FileProgress>> {
      const abort = (underWay = new AbortController())
      const deadline = environment.setTimer(() => abort.abort(), DEADLINE_MS)
      const begunAt = environment.now()
      const piece = blob.slice(from, from + Math.min(pieceBytes, mostBytes))
      try {
        const response = await environment.fetch(address.url(`${path}from=${from}&`), {
          ...address.signed({ 'Content-Type': 'application/octet-stream' }),
          method: 'PUT',
          signal: abort.signal,
          body: piece,
        })
        if (!response.ok) return await readRefusal(response)
        const tookMs = Math.max(environment.now() - begunAt, 1)
        pieceBytes = Math.max(FIRST_PIECE_BYTES, Math.round((piece.size * PIECE_MS) / tookMs))
        return { ok: true, value: await response.json() }
      } catch {
        pieceBytes = FIRST_PIECE_BYTES
        return unreachable()
      } finally {
        environment.clearTimer(deadline)
      }
    },
    cut: () => underWay?.abort(),
  }
}
