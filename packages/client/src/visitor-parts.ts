import type { Page, VisitorDeed } from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { createObservable, type Observable } from './observable.ts'
import { createOutbox } from './outbox.ts'
import { hasFailed, type Outgoing } from './outgoing.ts'
import { createReadMarks } from './read-marks.ts'
import type { Answer } from './result.ts'
import { transcriptOf } from './transcripts.ts'
import { createVisitorApi, type VisitorApi } from './visitor-api.ts'
import { createVisitorIdentity, type VisitorIdentity } from './visitor-identity.ts'
import { createVisitorLine } from './visitor-line.ts'
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
  api: VisitorApi
  identity: VisitorIdentity
  observable: Observable<VisitorState>
  /** Between start (or the first message) and stop. */
  isRunning: boolean
}

/** Joins them. */
export function createVisitorParts(options: VisitorClientOptions): VisitorParts {
  const { environment, language } = options
  const prefix = `tealight:${options.siteKey}:`
  const page = (): Page | undefined => options.page?.()
  const observable = createObservable(environment, () => buildVisitorState(parts))
  const onChange = observable.changed
  const identity = createVisitorIdentity(environment, prefix)
  const api = createVisitorApi(environment, { ...options, token: identity.token })
  const sync = createVisitorSync({
    environment,
    api,
    onMessage: (id) => outbox.remove(id),
    onChange,
  })
  const line = createVisitorLine({ environment, api, sync, page, onUnknown, onChange })
  const outbox = createOutbox({ environment, prefix: `${prefix}outbox:`, deliver, onChange })
  const marks = createReadMarks(environment, async (id, seq) => applied(await api.read(id, seq)))

  async function deliver({ id, conversationId, text }: Outgoing): Promise<Answer<VisitorDeed>> {
    const { seen } = transcriptOf(sync.copy.transcripts, conversationId)
    const message = {
      id,
      conversationId,
      text,
      seen,
      page: page(),
      language: language && readable(language),
    }
    const answer = applied(await api.send(message))
    // From the first message on there is somebody whom the server can write to.
    if (answer.ok && parts.isRunning) void line.open()
    return answer
  }

  function applied(answer: Answer<VisitorDeed>): Answer<VisitorDeed> {
    if (answer.ok) sync.apply(answer.value.changes)
    return answer
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

  const parts: VisitorParts = {
    api,
    identity,
    line,
    marks,
    observable,
    outbox,
    sync,
    isRunning: false,
  }
  return parts
}

/** A message must not be refused for an odd name of a language. */
function readable(language: string): string {
  return language.replace(/[^A-Za-z0-9-]/g, '').slice(0, 35)
}
