import { Agent } from 'undici'
import type { Box } from './box.ts'

/** Something of our own to go through, as a box. */
export function passage(way: { origin: string; closes(): void }): Box {
  const dispatcher = new Agent()
  return {
    origin: way.origin,
    proxy: null,
    dispatchers: { requests: dispatcher, sockets: dispatcher },
    log: () => '',
    async stops() {
      await dispatcher.destroy()
      way.closes()
    },
  }
}
