import { readFileSync } from 'node:fs'

const DEPLOY = new URL('../../../docs/deploy/', import.meta.url)

/**
 * A configuration as docs/deploy/ recommends it, but for what is different in a test: ports, paths, certificates. Each
 * text that is replaced must stand there.
 */
export function deployFile(path: string, replaced: Readonly<Record<string, string>>): string {
  let text = readFileSync(new URL(path, DEPLOY), 'utf8')
  for (const [written, put] of Object.entries(replaced)) {
    if (!text.includes(written)) throw new Error(`docs/deploy/${path} does not say "${written}"`)
    text = text.replaceAll(written, put)
  }
  return text
}
