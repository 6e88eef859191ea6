/** A name within right-to-left words: it may be written the other way, and must not turn what stands beside it. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`
}
