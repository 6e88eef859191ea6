import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as ask,
  type Server as HttpServer,
  type ServerResponse,
} from 'node:http'
import { text } from 'node:stream/consumers'
import { freePort } from './ports.ts'

const BUILD = /<meta name="build" content="(\w+)"/
/** What ends the name of a file that was built. */
const HASH = /-([\w-]{8}\.(?:js|css|svg))/g
const NEWER = '-newer-'
/** A file in the worker's list, and what its bytes are known by. */
const LISTED = /(\/console\/assets\/[\w-]+\.js)([^}]*?)sha256-[\w+/=]+/g

/** The same server, until it is upgraded: from then on its console is another build, and the files of the older one are gone. */
export class Upgrade {
  readonly origin: string
  readonly #port: number
  readonly #build: string
  readonly #listening: HttpServer
  /** What the files of the newer build are known by, under their names in the older. */
  #hashes: ReadonlyMap<string, string> = new Map()
  #hasBegun = false
  #isCutting = false

  private constructor(port: number, ownPort: number, build: string) {
    this.#port = port
    this.#build = build
    this.origin = `http://localhost:${ownPort}`
    this.#listening = createServer((incoming, answer) => this.#pass(incoming, answer))
  }

  static async of({ port, origin }: { port: number; origin: string }): Promise<Upgrade> {
    const page = await (await fetch(`${origin}/console/`)).text()
    const ownPort = await freePort()
    const upgrade = new Upgrade(port, ownPort, BUILD.exec(page)?.[1] ?? '')
    upgrade.#listening.listen(ownPort, 'localhost')
    await once(upgrade.#listening, 'listening')
    return upgrade
  }

  async begins(): Promise<void> {
    const worker = await this.#ask('/console/worker.js')
    const paths = [...worker.matchAll(LISTED)].map(([, path = '']) => path)
    const hashes = paths.map(async (path) => {
      const newer = this.#newer(await this.#ask(path))
      return [path, createHash('sha256').update(newer).digest('base64')] as const
    })
    this.#hashes = new Map(await Promise.all(hashes))
    this.#hasBegun = true
  }

  /** From now on half of each file comes, and nothing says that it is a half. */
  cutsFiles(): void {
    this.#isCutting = true
  }

  sendsWholeFiles(): void {
    this.#isCutting = false
  }

  closes(): void {
    this.#listening.close()
    this.#listening.closeAllConnections()
  }

  #pass(incoming: IncomingMessage, answer: ServerResponse): void {
    const { method, url = '', headers } = incoming
    const isNew = this.#hasBegun && url.startsWith('/console')
    const isPlain = isNew || this.#isCutting
    const isOld = isNew && url.startsWith('/console/assets/') && !url.includes(NEWER)
    if (isOld) return void answer.writeHead(404).end()
    const { 'accept-encoding': _, 'if-none-match': _etag, ...plain } = headers
    const path = url.replace(NEWER, '-')
    const sent = { port: this.#port, method, path, headers: isPlain ? plain : headers }
    const asked = ask(sent, (given) => {
      const isText = /html|javascript/.test(given.headers['content-type'] ?? '')
      if (isNew && isText) void this.#rewrite(path, given, answer)
      else if (this.#isCutting && url.includes('/assets/')) void cut(given, answer)
      else given.pipe(answer.writeHead(given.statusCode ?? 502, uncached(given.headers)))
    })
    asked.on('error', () => answer.destroy())
    answer.on('close', () => asked.destroy())
    incoming.pipe(asked)
  }

  async #rewrite(path: string, given: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { 'content-length': _, etag: _etag, ...headers } = given.headers
    const older = await text(given)
    const newer = this.#newer(path.endsWith('/worker.js') ? this.#list(older) : older)
    answer.writeHead(given.statusCode ?? 502, uncached(headers)).end(newer)
  }

  #newer(older: string): string {
    return older.replace(HASH, `${NEWER}$1`).replaceAll(this.#build, `newer${this.#build}`)
  }

  /** The worker knows its files by their bytes too. */
  #list(worker: string): string {
    return worker.replace(LISTED, (_, path: string, between: string) => {
      return `${path}${between}sha256-${this.#hashes.get(path)}`
    })
  }

  async #ask(path: string): Promise<string> {
    return (await fetch(`http://localhost:${this.#port}${path}`)).text()
  }
}

async function cut(given: IncomingMessage, answer: ServerResponse): Promise<void> {
  const { 'content-length': _, ...headers } = given.headers
  const all = await text(given)
  answer.writeHead(given.statusCode ?? 502, uncached(headers)).end(all.slice(0, all.length / 2))
}

/** The browser's own cache would help out for a while. */
function uncached(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return { ...headers, 'cache-control': 'no-store' }
}
