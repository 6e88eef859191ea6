import {
  type Page,
  PAGE_TITLE_MAX_LENGTH,
  PAGE_URL_MAX_LENGTH,
  type VisitorDeed,
} from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { createObservable, type Observable } from './observable.ts'
import { createOutbox } from './outbox.ts'
import { hasFailed, type Outgoing } from './outgoing.ts'
import { createReadMarks } from './read-marks.ts'
import type { Answer } from './result.ts'
import { transcriptOf } from './transcripts.ts'
import { createVisitorIdentity, type VisitorIdentity } from './visitor-identity.ts'
import { createVisitorLine } from './visitor-line.ts'
import { createVisitorRequests, type VisitorRequests } from './visitor-requests.ts'
import { buildVisitorState, type StateParts, type VisitorState } from './visitor-state.ts'
import { createVisitorSync } from './visitor-sync.ts'

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
export interface VisitorParts extends StateParts {
  identity: VisitorIdentity
  requests: VisitorRequests
  observable: Observable<VisitorState>
  /** Between start, or the first message, and stop. */
  isRunning: boolean
  lookAt(page: Page): void
}

/** Joins them. */
export function joinVisitorParts(options: VisitorClientOptions): VisitorParts {
  const { environment, siteKey } = options
  const prefix = `tealight:${siteKey}:`
  const observable = createObservable(environment, () => buildVisitorState(parts))
  const onChange = observable.changed
  const identity = createVisitorIdentity(environment, prefix)
  const requests = createVisitorRequests(environment, options, identity.token)
  const onMessage = (id: string): void => outbox.remove(id)
  const sync = createVisitorSync({ environment, requests, onMessage, onChange })
  const line = createVisitorLine({ environment, requests, sync, page, onLive, onUnknown, onChange })
  const outbox = createOutbox({ environment, prefix: `${prefix}outbox:`, deliver, onChange })
  const marks = createReadMarks(environment, async (id, seq) =>
    applied(await requests.ask('PUT', `conversations/${id}/read`, { seq })),
  )

  function page(): Page | undefined {
    return options.page && clip(options.page())
  }

  function lookAt(shown: Page): void {
    if (line.status.kind === 'live') void requests.ask('POST', 'page', { page: clip(shown) })
  }

  /** Presence is not kept: a server that was restarted has to be told again. */
  function onLive(): void {
    if (options.page) lookAt(options.page())
  }

  function onUnknown(): void {
    line.close()
    marks.stop()
    sync.replace([])
    // A message on its way makes its author known: nothing that was typed is thrown away.
    if (!outbox.entries.every(hasFailed)) return
    identity.forget()
    for (const { id } of outbox.entries) outbox.remove(id)
  }

  async function deliver({ id, conversationId, text }: Outgoing): Promise<Answer<VisitorDeed>> {
    const { seen } = transcriptOf(sync.copy.transcripts, conversationId)
    const language = readable(options.language)
    const message = { id, conversationId, text, seen, page: page(), language }
    const answer = applied(await requests.ask('POST', 'messages', message))
    // From the first message on there is somebody whom the server can write to.
    if (answer.ok && parts.isRunning) void line.open()
    return answer
  }

  function applied(answer: Answer<VisitorDeed>): Answer<VisitorDeed> {
    if (answer.ok) sync.apply(answer.value.changes)
    return answer
  }

  const parts : VisitorParts = { identity, requests, observable, isRunning: false, lookAt, sync, line, outbox, marks }
  return parts
}

/** A message must not be refused for the address of the page that it was written on, */
function clip({ url, title }: Page): Page {
  return { url: url.slice(0, PAGE_URL_MAX_LENGTH), title: title.slice(0, PAGE_TITLE_MAX_LENGTH) }
}

/** nor for an odd name of a language. */
function readable(language = ''): string {
  return language.replace(/[^A-Za-z0-9-]/g, '').slice(0, 35)
}
