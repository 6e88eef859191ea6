import type { Environment } from './environment.ts'
import type { RungName } from './transports/transport.ts'

/** What was found out about a network holds for so long: most people move on, most networks are mended. */
const REMEMBERED_MS = 30 * 60_000

/** Remembers beyond this page which rung works here. */
export interface RungMemory {
  rung(): RungName | null
  keep(rung: RungName): void
  forget(): void
}

export function rememberRung({ storage, now }: Environment, key: string): RungMemory {
  const forget = (): void => storage.remove(key)

  function rung(): RungName | null {
    const kept = read(storage.get(key))
    const ageMs = now() - kept.at
    // A clock that was set back would keep it for ever.
    if (ageMs >= 0 && ageMs < REMEMBERED_MS) return kept.rung
    forget()
    return null
  }

  return {
    rung,
    keep: (name) => storage.set(key, JSON.stringify({ rung: name, at: now() })),
    forget,
  }
}

function read(text: string | null): { rung: RungName; at: number } {
  try {
    return JSON.parse(`${text}`) ?? { at: 0 }
  } catch {
    return { rung: 'streaming-fetch', at: 0 }
  }
}
