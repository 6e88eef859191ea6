import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Files that are kept free of connections: for the database, for the pages that are sent, and for saying no. A small
 * limit keeps its share.
 */
const RESERVE_MAX = 512
const RESERVE_SHARE = 1 / 8
/** What of the reserve is left when streams are refused, other requests, connections that stay silent, and all. */
const LEFT_FOR = { streams: 1, requests: 1 / 2, silence: 1 / 4, connections: 1 / 8 }
/** Whoever asks within this time is answered; to close earlier would drop the question, and with it our answer. */
const ASK_WITHIN_MS = 1_000

/** How often connections that nobody uses are looked for. */
const MAKE_ROOM_EVERY_MS = 1_000

/**
 * Keeps the process from running out of files, at which the system would cut off whoever comes next, and files of the
 * database with them. Streams are refused first: those who have one need connections for what they say.
 */
export class Crowd {
  readonly #server: Server
  readonly #filesMax: number
  readonly #reserve: number
  readonly #countStreams: () => number
  #connections = 0
  #madeRoomMs = 0

  /**
   * @param countStreams how many connections left HTTP, and are not the server's any more.
   * @param lastWords what a connection is told for which there is no room at all, whatever it was going to ask.
   */
  constructor(
    server: Server,
    filesMax: number,
    countStreams: () => number,
    lastWords: () => string,
  ) {
    this.#server = server
    this.#filesMax = filesMax
    this.#reserve = Math.min(RESERVE_MAX, Math.ceil(filesMax * RESERVE_SHARE))
    this.#countStreams = countStreams
    const left = () => void (this.#connections -= 1)
    server.on('connection', (socket: Socket) => {
      this.#connections += 1
      socket.once('close', left)
      if (this.hasRoomFor('silence')) return
      if (this.hasRoomFor('connections')) return closeUnlessItAsks(socket)
      socket.end(lastWords())
      socket.destroySoon()
    })
  }

  /** Connections of all kinds. */
  get size(): number {
    return this.#connections + this.#countStreams()
  }

  hasRoomFor(what: keyof typeof LEFT_FOR): boolean {
    const hasRoom = this.size <= this.#filesMax - this.#reserve * LEFT_FOR[what]
    if (!hasRoom) this.#makeRoom()
    return hasRoom
  }

  /** Connections that are kept for a next request go first. */
  #makeRoom(): void {
    const nowMs = performance.now()
    if (nowMs - this.#madeRoomMs < MAKE_ROOM_EVERY_MS) return
    this.#madeRoomMs = nowMs
    this.#server.closeIdleConnections()
  }
}

function closeUnlessItAsks(socket: Socket): void {
  setTimeout(() => {
    if (socket.bytesRead === 0) socket.destroy()
  }, ASK_WITHIN_MS).unref()
}
