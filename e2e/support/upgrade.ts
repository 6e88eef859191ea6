import { once } from 'node:events'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as ask,
  type Server as HttpServer,
  type ServerResponse,
} from 'node:http'
import { freePort } from './ports.ts'

const BUILD = /<meta name="build" content="(\w+)"/
/** What ends the name of a file that was built. */
const HASH = /-([\w-]{8}\.(?:js|css|svg))/g
const NEWER = '-newer-'

/** The same server, until it is upgraded: from then on its console is another build, and the files of the older one are gone. */
export class Upgrade {
  readonly origin: string
  readonly #port: number
  readonly #build: string
  readonly #listening: HttpServer
  #hasBegun = false

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

  begins(): void {
    this.#hasBegun = true
  }

  closes(): void {
    this.#listening.close()
    this.#listening.closeAllConnections()
  }

  #pass(incoming: IncomingMessage, answer: ServerResponse): void {
    const { method, url = '', headers } = incoming
    const isNew = this.#hasBegun && url.startsWith('/console')
    const isOld = isNew && url.startsWith('/console/assets/') && !url.includes(NEWER)
    if (isOld) return void answer.writeHead(404).end()
    const { 'accept-encoding': _, 'if-none-match': _etag, ...plain } = headers
    const path = url.replace(NEWER, '-')
    const sent = { port: this.#port, method, path, headers: isNew ? plain : headers }
    const asked = ask(sent, (given) => {
      const isText = /html|javascript/.test(given.headers['content-type'] ?? '')
      if (isNew && isText) void this.#rewrite(given, answer)
      else given.pipe(answer.writeHead(given.statusCode ?? 502, uncached(given.headers)))
    })
    asked.on('error', () => answer.destroy())
    answer.on('close', () => asked.destroy())
    incoming.pipe(asked)
  }

  async #rewrite(given: IncomingMessage, answer: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of given) chunks.push(chunk)
    const { 'content-length': _, etag: _etag, ...headers } = given.headers
    const text = Buffer.concat(chunks).toString().replace(HASH, `${NEWER}$1`)
    answer.writeHead(given.statusCode ?? 502, uncached(headers))
    answer.end(text.replaceAll(this.#build, `newer${this.#build}`))
  }
}

/** The browser's own cache would help out for a while. */
function uncached(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return { ...headers, 'cache-control': 'no-store' }
}
