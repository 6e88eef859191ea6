import { measureSizes } from './measure.mjs'

/** Prints the sizes beside their limits; with `json`, one object more on the last line. */
export async function showSizes({ json }) {
  const sizes = await measureSizes()
  for (const { name, bytes, limit } of sizes) {
    const verdict = bytes > limit ? `OVER ${limit} ` : limit === Infinity ? '' : `of ${limit} `
    console.log(`${name.padEnd(22)} ${String(bytes).padStart(6)} ${verdict}bytes`)
  }
  if (json)
    console.log(JSON.stringify(Object.fromEntries(sizes.map(({ key, bytes }) => [key, bytes]))))
  if (sizes.some(({ bytes, limit }) => bytes > limit)) process.exitCode = 1
}
