import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { freePort } from './ports.ts'

/** A site that has nothing but one page. */
export class PageServer {
  readonly origin: string
  readonly #server: Server

  private constructor(origin: string, server: Server) {
    this.origin = origin
    this.#server = server
  }

  static async shows(html: string): Promise<PageServer> {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html)
    })
    const port = await freePort()
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return new PageServer(`http://127.0.0.1:${port}`, server)
  }

  closes(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }
}
