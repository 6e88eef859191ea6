import type { AnyFrame } from './connection.ts'
import { createLadder, type Ladder } from './ladder.ts'
import { describeVisit } from './describe-visit.ts'
import { createStream } from './stream.ts'
import {
  createSharedStream,
  type SharedStream,
  type SharedStreamOptions,
} from './tabs/shared-stream.ts'
import type { Tabs } from './tabs/tabs.ts'
import type { StreamRequest } from './transports/transport.ts'

export interface StreamingOptions<Carried, Note> extends Omit<
  SharedStreamOptions<Carried, Note>,
  'ladder'
> {
  /** Under which the rung is remembered. */
  rungKey: string
  /** Name of the rung to begin with. */
  preferred: string | undefined
}

/** A stream, and the ladder that it goes by. */
export interface Streaming<Note> {
  stream: SharedStream<Note>
  ladder: Ladder
}

/** One stream for all tabs, where a browser lets them know of each other; else one of its own. */
export function createStreaming<Carried extends AnyFrame, Note>(
  tabs: Tabs | undefined,
  options: StreamingOptions<Carried, Note>,
): Streaming<Note> {
  const ladder = createLadder(options.environment, options.rungKey, options.preferred)
  const request = (cursor: string | null): StreamRequest => {
    const { path, ...asked } = options.request(cursor)
    return { ...asked, path: path + describeVisit() }
  }
  const all = { ...options, request, ladder }
  return { stream: tabs ? createSharedStream(tabs, all) : createLoneStream(all), ladder }
}

function createLoneStream<Carried extends AnyFrame, Note>(
  options: SharedStreamOptions<Carried, Note>,
): SharedStream<Note> {
  const { environment, ladder, request, onFrame, onStatus } = options
  const stream = createStream<Carried>(environment, ladder, request, onFrame, onStatus)
  return Object.assign(stream, { isLeading: true, tell() {}, rouse() {} })
}
