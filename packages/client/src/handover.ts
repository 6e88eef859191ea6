import { type AnyFrame, type Connection, openConnection } from './connection.ts'
import type { Environment } from './environment.ts'
import type { Ending, StreamRequest, Transport } from './transport.ts'

/** The connection that is live and, for a moment, the one that takes over from it. */
export interface Handover {
  /** Where the next connection goes on; null: from a snapshot. */
  cursor: string | null
  /** Opens a connection. The one that is live stays until the new one is. */
  open(): void
  /** Whether the live one may be dead, and none takes over yet. */
  isSilent(): boolean
  close(): void
}

export interface HandoverOptions<Carried extends AnyFrame> {
  environment: Environment
  transport: Transport
  request(cursor: string | null): StreamRequest
  onFrame(frame: Carried): void
  onLive(): void
  /** None is live any more; `ending` says why none is opening either. */
  onLost(ending: Ending | null): void
}

export function createHandover<Carried extends AnyFrame>(
  options: HandoverOptions<Carried>,
): Handover {
  let newest: Connection | null = null
  let serving: Connection | null = null

  function open(): void {
    if (newest !== serving) newest?.close()
    const connection = openConnection<Carried>({
      ...options,
      request: options.request(handover.cursor),
      onFrame(frame, cursor) {
        options.onFrame(frame)
        // Only what the newest one has sent is all of what is wanted now: the other's cursor may skip something.
        if (connection === newest && (cursor !== null || isReset(frame))) handover.cursor = cursor
        if (connection === newest && frame.kind === 'live') takeOver(connection)
      },
      onEnd: (ending) => lose(connection, ending),
    })
    newest = connection
  }

  function takeOver(connection: Connection): void {
    if (serving !== connection) serving?.close()
    serving = connection
    options.onLive()
  }

  function lose(connection: Connection, ending: Ending): void {
    if (connection === newest) {
      close()
      options.onLost(ending)
    } else {
      serving = null
      options.onLost(null)
    }
  }

  function close(): void {
    newest?.close()
    serving?.close()
    newest = serving = null
  }

  const handover: Handover = {
    cursor: null,
    open,
    close,
    isSilent: () => newest === serving && serving !== null && serving.isSilent(),
  }
  return handover
}

function isReset(frame: AnyFrame): boolean {
  return frame.kind === 'hello' && frame.reset
}
