import { readFileSync } from 'node:fs'

/** What a page of the documentation has to copy. */
export interface Documented {
  /** The block of code that holds this. */
  block(part: string): string
  /** The line that holds this. */
  line(part: string): string
}

export function documentedIn(path: string): Documented {
  const text = readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8')
  const blocks = [...text.matchAll(/^```(?:js|html)\n(.*?)^```$/gms)].map(([, code = '']) => code)

  function block(part: string): string {
    const found = blocks.find((code) => code.includes(part))
    if (!found) throw new Error(`${path} has no example with ${part}`)
    return found
  }

  return {
    block,
    line: (part) =>
      block(part)
        .split('\n')
        .find((line) => line.includes(part)) ?? '',
  }
}
