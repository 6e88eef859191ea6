import {
  type Page,
  PAGE_TITLE_MAX_LENGTH,
  PAGE_URL_MAX_LENGTH,
  PROTOCOL_VERSION,
  type VisitorChange,
  type VisitorFrame,
  type VisitorSignal,
} from '@tealight/protocol'
import { type Correspondence, createCorrespondence } from './correspondence.ts'
import type { Environment } from './environment.ts'
import { createObservable, type Observable } from './observable.ts'
import { hasFailed } from './outgoing.ts'
import { type Address, type Ask, createAsk } from './requests.ts'
import { createStream, type Stream } from './stream.ts'
import type { StreamStatus } from './stream-status.ts'
import { streamingFetch } from './streaming-fetch.ts'
import { emptyVisitorCopy, missingPage, putVisitorChange, type VisitorCopy } from './visitor-copy.ts'
import { createVisitorIdentity, type VisitorIdentity } from './visitor-identity.ts'
import { buildVisitorState, type VisitorState } from './visitor-state.ts'

export interface VisitorClientOptions {
  origin: string
  siteKey: string
  environment: Environment
  /** The page that is looked at now. */
  page?: () => Page
  /** BCP 47. */
  language?: string
}

/** What a visitor's client consists of. */
export interface VisitorParts extends Correspondence<VisitorCopy, VisitorChange> {
  identity: VisitorIdentity
  ask: Ask
  observable: Observable<VisitorState>
  stream: Stream
  /** Whether anybody is there; null: not known. */
  online: boolean | null
  /** Between start, or the first message, and stop. */
  isRunning: boolean
  lookAt(page: Page): void
}

/** Joins them. */
export function joinVisitorParts(options: VisitorClientOptions): VisitorParts {
  const { environment, siteKey, origin } = options
  const prefix = `tealight:${siteKey}:`
  const observable = createObservable(environment, () => buildVisitorState(parts))
  const identity = createVisitorIdentity(environment, prefix)
  const address: Address = {
    url: (path) => `${origin}/v1/visitor/${path}site=${encodeURIComponent(siteKey)}`,
    signed: (headers) => ({
      credentials: 'omit',
      headers: { ...headers, Authorization: `Bearer ${identity.token()}` },
    }),
  }
  const ask = createAsk(environment, address)
  const correspondence = createCorrespondence(environment, {
    prefix,
    empty: emptyVisitorCopy,
    put: putVisitorChange,
    missing: missingPage,
    takeSignal(signal: VisitorSignal) {
      if (signal.kind === 'availability') parts.online = signal.online
    },
    loadHistory: (id, before) => ask('GET', `conversations/${id}/messages?before=${before}&`),
    read: (id, seq) => ask('PUT', `conversations/${id}/read?`, { seq }),
    send: ({ id, conversationId, text }, seen) => {
      const language = readable(options.language)
      return ask('POST', 'messages?', { id, conversationId, text, seen, language, page: page() })
    },
    onAnswer({ ok }) {
      // From the first message on there is somebody whom the server can write to.
      if (ok && parts.isRunning && stream.status.kind === 'idle') stream.start(null)
    },
    onChange: observable.changed,
  })
  const stream = createStream<VisitorFrame>(
    environment,
    streamingFetch(environment),
    (cursor) => ({ address, path: `stream?protocol=${PROTOCOL_VERSION}&`, cursor }),
    correspondence.sync.takeFrame,
    onStatus,
  )

  function page(): Page | undefined {
    return options.page && clip(options.page())
  }

  function lookAt(shown: Page): void {
    if (stream.status.kind === 'live') void ask('POST', 'page?', { page: clip(shown) })
  }

  function onStatus(status: StreamStatus): void {
    // Presence is not kept: a server that was restarted has to be told again.
    if (status.kind === 'live' && options.page) lookAt(options.page())
    if (status.kind === 'stopped' && status.refusal === 'unknown-visitor') forget(parts)
    observable.changed()
  }

  const parts: VisitorParts = {
    ...{ ...correspondence, identity, ask, observable, stream, lookAt },
    online: null,
    isRunning: false,
  }
  return parts
}

/** The server does not know this visitor, or not any more. */
function forget({ stream, sync, marks, outbox, identity }: VisitorParts): void {
  stream.stop()
  marks.stop()
  sync.replace([])
  // A message on its way makes its author known: nothing that was typed is thrown away.
  if (!outbox.entries.every(hasFailed)) return
  identity.forget()
  for (const { id } of outbox.entries) outbox.remove(id)
}

/** A message must not be refused for the address of the page that it was written on, */
function clip({ url, title }: Page): Page {
  return { url: url.slice(0, PAGE_URL_MAX_LENGTH), title: title.slice(0, PAGE_TITLE_MAX_LENGTH) }
}

/** nor for an odd name of a language. */
function readable(language = ''): string {
  return language.replace(/[^A-Za-z0-9-]/g, '').slice(0, 35)
}
