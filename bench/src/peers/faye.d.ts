/** What is used of Faye, which brings no types. */
declare module 'faye' {
  import type { Server } from 'node:http'

  class NodeAdapter {
    constructor(options: { mount: string; timeout: number })
    attach(server: Server): void
  }

  class Client {
    constructor(endpoint: string)
    disable(feature: 'websocket'): void
    subscribe(channel: string, listener: (data: unknown) => void): PromiseLike<void>
    publish(channel: string, data: unknown): PromiseLike<void>
    disconnect(): void
  }

  const faye: { NodeAdapter: typeof NodeAdapter; Client: typeof Client }
  export = faye
}
