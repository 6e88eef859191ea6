import { measureSizes } from '../size/measure.mjs'

/** Nobody is sent more than was promised. */
export async function sizes() {
  const sizes = (await measureSizes()).filter(({ limit }) => limit < Infinity)
  const lines = sizes.map(({ name, bytes, limit }) => `${name} ${bytes} of ${limit}`)
  const over = sizes.filter(({ bytes, limit }) => bytes > limit).length
  return {
    passed: sizes.length - over,
    failed: over,
    note: lines.join(', '),
    details: lines.join('\n'),
  }
}
