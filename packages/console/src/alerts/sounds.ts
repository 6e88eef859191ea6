import type { Signal } from '@preact/signals'
import { effect, signal } from '@preact/signals'
import { type KeyValueStorage, openBell } from '@tealight/client'
import type { NewsKind } from '@tealight/protocol'
import { TUNES } from './tunes.ts'

/** What is heard of news in this browser. */
export interface Sounds {
  /** From 0 to 100. */
  readonly volume: Signal<number>
  /** Something should have been heard, and the browser lets nothing be heard before a click or a key. */
  readonly isHeldBack: Signal<boolean>
  ring(kind: NewsKind): Promise<void>
  /** The same because somebody wishes it, however soon after another. */
  try(kind: NewsKind): Promise<void>
  /** Mutes all of it, or brings it back. */
  toggle(): void
}

const KEY = 'tealight:console:volume'
const USUAL = 60
const LOUDEST = 0.25
/** However much happens at once, it is heard once. */
const RING_EVERY_MS = 2_000

export function openSounds(storage: KeyValueStorage): Sounds {
  const bell = openBell([window])
  const volume = signal(kept(storage.get(KEY)))
  const isHeldBack = signal(false)
  let rungAt = -Infinity

  effect(() => {
    if (volume.value === USUAL) storage.remove(KEY)
    else storage.set(KEY, String(volume.value))
  })

  async function play(kind: NewsKind): Promise<void> {
    if (volume.value === 0) return
    // Ears hear ratios: half way shall sound half as loud.
    const loudness = LOUDEST * (volume.value / 100) ** 2
    isHeldBack.value = !(await bell.ring(TUNES[kind], loudness))
  }

  return {
    volume,
    isHeldBack,
    async ring(kind) {
      const now = performance.now()
      if (now - rungAt < RING_EVERY_MS) return
      rungAt = now
      await play(kind)
    },
    try: play,
    toggle() {
      volume.value = volume.value === 0 ? USUAL : 0
    },
  }
}

function kept(stored: string | null): number {
  const volume = Number(stored ?? USUAL)
  return volume >= 0 && volume <= 100 ? volume : USUAL
}
