import { type FileHandle, open } from 'node:fs/promises'

/** Where Linux lists the connections of this machine, or of this container. Elsewhere there are no such files. */
const TABLES = ['/proc/net/tcp', '/proc/net/tcp6']
const READ_BYTES = 64 * 1024
/** The kernel gives times in hundredths of a second, whatever its own clock. */
const TICK_MS = 10

/**
 * An established connection whose oldest bytes were sent again: when the timer is due, how often they were sent again,
 * the socket's number, the timeout that doubles each time. The columns: https://docs.kernel.org/networking/proc_net_tcp.html
 */
const SENT_AGAIN =
  / 01 [\dA-F]{8}:[\dA-F]{8} 01:([\dA-F]{8}) ([\dA-F]{8}) +\d+ +\d+ (\d+) \d+ [\da-fA-F]+ (\d+) /g

/**
 * The kernel's numbers of the sockets whose peer has acknowledged nothing for longer than this, though something was
 * sent. Reads the whole list, about 4 kB at a time, so that the event loop is never held up.
 */
export async function unansweredSockets(longerThanMs: number): Promise<Set<number>> {
  const sockets = new Set<number>()
  for (const path of TABLES) {
    for await (const lines of linesOf(path)) collectUnanswered(lines, longerThanMs, sockets)
  }
  return sockets
}

/** Adds those that some lines of the list tell of. */
export function collectUnanswered(lines: string, longerThanMs: number, into: Set<number>): void {
  for (const [, dueIn, timesSentAgain, socket, timeout] of lines.matchAll(SENT_AGAIN)) {
    const times = parseInt(timesSentAgain ?? '', 16)
    const unansweredMs = silentMs(Number(timeout), times, parseInt(dueIn ?? '', 16))
    if (times > 0 && unansweredMs > longerThanMs) into.add(Number(socket))
  }
}

/** The timeouts that have run out add up to the present one but the first; of the present one, this much has passed. */
function silentMs(timeout: number, timesSentAgain: number, dueIn: number): number {
  const first = timeout / 2 ** timesSentAgain
  return (timeout - first + (timeout - dueIn)) * TICK_MS
}

/** Whole lines, as many as a read gives. None when the file can't be read now. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const table = await open(path).catch(() => null)
  if (table === null) return
  try {
    yield* wholeLines(table)
  } finally {
    await table.close()
  }
}

async function* wholeLines(table: FileHandle): AsyncGenerator<string> {
  const buffer = Buffer.allocUnsafe(READ_BYTES)
  let begun = ''
  for (;;) {
    const { bytesRead } = await table.read(buffer, 0, READ_BYTES)
    if (bytesRead === 0) return
    const text = begun + buffer.toString('latin1', 0, bytesRead)
    const end = text.lastIndexOf('\n') + 1
    begun = text.slice(end)
    yield text.slice(0, end)
  }
}
