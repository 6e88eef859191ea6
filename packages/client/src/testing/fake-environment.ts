import type { Environment, KeyValueStorage } from '../environment.ts'
import { memoryStorage } from '../memory-storage.ts'
import type { Tabs } from '../tabs/tabs.ts'
import { FakeClock } from './fake-clock.ts'

/** A world that a test rules: its time, chance, network, storage and who looks. */
export interface FakeEnvironment extends Environment {
  clock: FakeClock
  wake(isNewNetwork?: boolean): void
  sleep(): void
  /** How many listen for a wake or a sleep. */
  listening(): number
  online: boolean
  visible: boolean
}

export function fakeEnvironment(
  fetch: Environment['fetch'],
  { clock = new FakeClock(), storage = memoryStorage(), seed = 1, tabs }: FakeOptions = {},
): FakeEnvironment {
  const listeners = new Set<(isNewNetwork: boolean) => void>()
  const sleepers = new Set<() => void>()
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
    isVisible: () => environment.visible,
    visible: true,
    onSleep(listener) {
      sleepers.add(listener)
      return () => void sleepers.delete(listener)
    },
    wake: (isNewNetwork = false) => [...listeners].forEach((listener) => listener(isNewNetwork)),
    sleep: () => [...sleepers].forEach((listener) => listener()),
    listening: () => listeners.size + sleepers.size,
    tabs: async () => tabs,
  }
  return environment
}

export interface FakeOptions {
  clock?: FakeClock
  storage?: KeyValueStorage
  seed?: number
  tabs?: Tabs
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
