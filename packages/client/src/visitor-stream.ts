import type { AnyFrame } from './connection.ts'
import { createErrand } from './errand.ts'
import type { LadderReport } from './ladder.ts'
import type { Answer } from './result.ts'
import { isWanted, type StreamStatus } from './stream-status.ts'
import type { Streaming, StreamingOptions } from './streaming.ts'
import type { SharedStream } from './tabs/shared-stream.ts'

/** The way down for a visitor. */
export interface VisitorStream<Note> extends SharedStream<Note> {
  readonly report: LadderReport
  /** A stream will be wanted soon. */
  prepare(): void
}

/**
 * The way down for a visitor. Nobody needs it before the first message is there, so it is loaded when a stream is wanted
 * for the first time; until that succeeds it is tried again and again, as a stream would be.
 */
export function createVisitorStream<Carried extends AnyFrame, Note>(
  options: StreamingOptions<Carried, Note>,
): VisitorStream<Note> {
  const { environment, onStatus } = options
  let streaming: Streaming<Note> | undefined
  let status: StreamStatus = { kind: 'idle' }
  let startedAt: string | null = null

  const errand = createErrand(
    environment,
    (attempt) => (streaming ? null : load(attempt)),
    (attempt, retryAt) => {
      become({ kind: 'waiting', attempt, retryAt, offline: !environment.isOnline() })
    },
  )

  async function load(attempt: number): Promise<Answer<null>> {
    become({ kind: 'connecting', attempt })
    const [tabs, { createStreaming }] = await Promise.all([environment.tabs?.(), loadModule()])
    streaming ??= createStreaming(tabs, { ...options, onStatus: become })
    // It may have been stopped meanwhile, or stopped and started elsewhere.
    if (isWanted(status)) streaming.stream.start(startedAt)
    return { ok: true, value: null }
  }

  function become(next: StreamStatus): void {
    status = next
    onStatus(next)
  }

  return {
    get status() {
      return status
    },
    get cursor() {
      return streaming?.stream.cursor ?? startedAt
    },
    get isLeading() {
      return streaming?.stream.isLeading ?? true
    },
    get report() {
      return streaming?.ladder.report ?? { rung: 'streaming-fetch', notes: [] }
    },
    prepare: () => void loadModule().catch(() => {}),
    start(from) {
      if (isWanted(status)) return
      startedAt = from
      if (streaming) streaming.stream.start(from)
      else errand.run()
    },
    stop() {
      errand.stop()
      if (streaming) streaming.stream.stop()
      else become({ kind: 'idle' })
    },
    tell: (note) => streaming?.stream.tell(note),
    rouse: () => streaming?.stream.rouse(),
  }
}

const loadModule = () => import('./streaming.ts')
