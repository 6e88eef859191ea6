import type { Page, VisitorFrame } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { createStream } from './stream.ts'
import type { StreamStatus } from './stream-status.ts'
import { streamingFetch } from './streaming-fetch.ts'
import type { VisitorApi } from './visitor-api.ts'
import type { VisitorSync } from './visitor-sync.ts'

/** A visitor's line to the server: a session, then a stream from where the session stands. */
export interface VisitorLine {
  readonly status: StreamStatus
  /** Opens it unless it is open. */
  open(): Promise<void>
  lookAt(page: Page): void
  close(): void
}

export interface VisitorLineOptions {
  environment: Environment
  api: VisitorApi
  sync: VisitorSync
  /** What the visitor looks at. */
  page(): Page | undefined
  /** The server does not know this visitor. */
  onUnknown(): void
  onChange(): void
}

export function createVisitorLine(options: VisitorLineOptions): VisitorLine {
  const { environment, api, sync, onChange } = options
  const stream = createStream<VisitorFrame>({
    environment,
    transport: streamingFetch(environment),
    request: api.stream,
    onFrame: sync.takeFrame,
    onStatus,
  })
  /** What was begun before the line was closed is void after it. */
  let opening: object | null = null

  function onStatus(status: StreamStatus): void {
    const page = options.page()
    // Presence is not kept: a server that was restarted has to be told again.
    if (status.kind === 'live' && page) lookAt(page)
    if (status.kind === 'stopped' && status.refusal === 'unknown-visitor') options.onUnknown()
    onChange()
  }

  async function open(): Promise<void> {
    if (opening || !/idle|stopped/.test(stream.status.kind)) return
    const own = (opening = {})
    onChange()
    const answer = await api.openSession(options.page())
    if (opening !== own) return
    opening = null
    onChange()
    if (answer.ok) {
      sync.setOnline(answer.value.online)
      sync.replace(answer.value.changes)
    } else if (answer.refusal === 'unknown-visitor') return options.onUnknown()
    // Whatever else went wrong: the stream brings a snapshot too, tries for ever, and tells what is the matter.
    stream.start(answer.ok ? answer.value.cursor : null)
  }

  function lookAt(page: Page): void {
    if (stream.status.kind === 'live') void api.lookAt(page)
  }

  return {
    get status(): StreamStatus {
      return opening ? { kind: 'connecting', attempt: 1 } : stream.status
    },
    open,
    lookAt,
    close() {
      opening = null
      stream.stop()
    },
  }
}
