import { BaseSequencer } from 'vitest/node'

/** The files of tests that mostly wait, those that take longest first. */
export const LONGEST = [
  'e2e/src/boxes.test.ts',
  'bench/src/peers.test.ts',
  'e2e/src/crash.test.ts',
  'e2e/src/disk-full.test.ts',
  'e2e/src/stopping.test.ts',
  'e2e/src/transports.test.ts',
  'e2e/src/stream-examples.test.ts',
  'packages/server/src/leaks.test.ts',
  'packages/server/src/stuck-connections.test.ts',
  'packages/server/src/store/libsql/libsql.test.ts',
  'packages/server/src/every-rung.test.ts',
]

/** What waits long begins first, so that nobody waits for it alone in the end. */
export class LongestFirst extends BaseSequencer {
  async sort(files) {
    return longestFirst(await super.sort(files))
  }
}

/** The others stay in their order. */
export function longestFirst(files) {
  return files.toSorted((one, other) => rank(one) - rank(other))
}

function rank({ moduleId }) {
  const place = LONGEST.findIndex((name) => moduleId.endsWith(name))
  return place < 0 ? LONGEST.length : place
}
