import { afterEach, expect, test, vi } from 'vitest'
import { mayTrack } from './may-track.ts'

afterEach(() => vi.unstubAllGlobals())

test.each([
  [{}, true],
  [{ doNotTrack: '0' }, true],
  [{ doNotTrack: '1' }, false],
  [{ globalPrivacyControl: true }, false],
])('a browser that says %j may be tracked: %s', (said, expected) => {
  vi.stubGlobal('navigator', said)
  expect(mayTrack()).toBe(expected)
})
