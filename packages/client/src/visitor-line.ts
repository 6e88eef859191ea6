import type { Page, VisitorFrame, VisitorSnapshot } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { createStream } from './stream.ts'
import type { StreamStatus } from './stream-status.ts'
import { streamingFetch } from './streaming-fetch.ts'
import type { VisitorRequests } from './visitor-requests.ts'
import type { VisitorSync } from './visitor-sync.ts'

/** A visitor's line to the server: a session, then a stream from where the session stands. */
export interface VisitorLine {
  readonly status: StreamStatus
  /** Opens it unless it is open. */
  open(): Promise<void>
  close(): void
}

export interface VisitorLineOptions {
  environment: Environment
  requests: VisitorRequests
  sync: VisitorSync
  /** What the visitor looks at. */
  page(): Page | undefined
  onLive(): void
  /** The server does not know this visitor. */
  onUnknown(): void
  onChange(): void
}

export function createVisitorLine(options: VisitorLineOptions): VisitorLine {
  const { environment, requests, sync, onChange } = options
  const stream = createStream<VisitorFrame>({
    environment,
    transport: streamingFetch(environment),
    request: requests.stream,
    onFrame: sync.takeFrame,
    onStatus(status) {
      if (status.kind === 'live') options.onLive()
      if (status.kind === 'stopped' && status.refusal === 'unknown-visitor') options.onUnknown()
      onChange()
    },
  })
  /** The session that is being opened; one that was begun before the line was closed is void. */
  let opening: object | null = null

  return {
    get status(): StreamStatus {
      return opening ? { kind: 'connecting', attempt: 1 } : stream.status
    },
    async open() {
      if (opening || stream.isWanted) return
      const own = (opening = {})
      onChange()
      const answer = await requests.ask<VisitorSnapshot>('POST', 'session', { page: options.page() })
      if (opening !== own) return
      opening = null
      if (answer.ok) {
        sync.online = answer.value.online
        sync.replace(answer.value.changes)
      } else if (answer.refusal === 'unknown-visitor') return options.onUnknown()
      // Whatever else went wrong: the stream brings a snapshot too, tries for ever, and tells what is the matter.
      stream.start(answer.ok ? answer.value.cursor : null)
    },
    close() {
      opening = null
      stream.stop()
    },
  }
}
