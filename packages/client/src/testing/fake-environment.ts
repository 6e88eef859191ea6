import type { Environment, KeyValueStorage } from '../environment.ts'
import { memoryStorage } from '../memory-storage.ts'
import { FakeClock } from './fake-clock.ts'

/** A world that a test rules: its time, chance, network, storage and who looks. */
export interface FakeEnvironment extends Environment {
  clock: FakeClock
  wake(): void
  /** How many listen for a wake. */
  listening(): number
  online: boolean
}

export function fakeEnvironment(
  fetch: Environment['fetch'],
  { clock = new FakeClock(), storage = memoryStorage(), seed = 1 }: FakeOptions = {},
): FakeEnvironment {
  const listeners = new Set<() => void>()
  const random = seededRandom(seed)
  const environment: FakeEnvironment = {
    clock,
    fetch,
    storage,
    now: clock.now,
    random,
    randomBytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256)),
    setTimer: clock.setTimer,
    clearTimer: clock.clearTimer,
    online: true,
    isOnline: () => environment.online,
    onWake(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    wake: () => [...listeners].forEach((listener) => listener()),
    listening: () => listeners.size,
  }
  return environment
}

export interface FakeOptions {
  clock?: FakeClock
  storage?: KeyValueStorage
  seed?: number
}

/** The same numbers every time: mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
