import { readFileSync } from 'node:fs'

const PAGE = new URL('../../../docs/integrate/streams.md', import.meta.url)
/** Where every example looks for the server. */
const SERVER = 'http://localhost:8080'

/** An example of the page about streams, as it stands there but for the address of the server. */
export function readExample(name: string, origin: string): string {
  const fence = new RegExp(`^\`\`\`\\w+ example=${name}\\n(.+?)^\`\`\`$`, 'ms')
  const code = fence.exec(readFileSync(PAGE, 'utf8'))?.[1]
  if (code?.includes(SERVER)) return code.replaceAll(SERVER, origin)
  throw new Error(`docs/integrate/streams.md has no example "${name}" for ${SERVER}`)
}
