import type { AnyFrame } from './connection.ts'
import { createStream, isWanted } from './stream.ts'
import type { StreamStatus } from './stream-status.ts'
import type { SharedStream, SharedStreamOptions } from './tabs/shared-stream.ts'

/**
 * The way down for a visitor: one stream for all tabs, where a browser lets them know of each other. What shares it is
 * loaded when a stream is wanted for the first time; where that fails, a stream of its own is better than none.
 */
export function createVisitorStream<Carried extends AnyFrame, Note>(
  options: SharedStreamOptions<Carried, Note>,
): SharedStream<Note> {
  const { environment, ladder, request, onFrame, onStatus } = options
  const alone = createStream<Carried>(environment, ladder, request, onFrame, become)
  let shared: SharedStream<Note> | undefined
  let status: StreamStatus = { kind: 'idle' }
  let startedAt: string | null = null
  /** Each start has one of its own: what was loaded for an earlier one comes too late. */
  let wanted = {}

  async function load(): Promise<void> {
    const [tabs, { createSharedStream }] = await Promise.all([
      environment.tabs?.(),
      import('./tabs/shared-stream.ts'),
    ])
    if (tabs) shared ??= createSharedStream(tabs, { ...options, onStatus: become })
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
      return (shared ?? alone).cursor ?? startedAt
    },
    get isLeading() {
      return shared?.isLeading ?? true
    },
    start(from) {
      if (isWanted(status)) return
      const own = (wanted = {})
      startedAt = from
      become({ kind: 'connecting', attempt: 1 })
      void load()
        .catch(() => {})
        .then(() => wanted === own && (shared ?? alone).start(from))
    },
    stop() {
      wanted = {}
      shared?.stop()
      alone.stop()
    },
    tell: (note) => shared?.tell(note),
    rouse: () => shared?.rouse(),
  }
}
