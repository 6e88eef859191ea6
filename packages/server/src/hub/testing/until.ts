import { setTimeout as sleep } from 'node:timers/promises'

/** Waits until this holds. @throws {Error} when it does not come to hold in time. */
export async function until(holds: () => boolean, what: string, withinMs = 5_000): Promise<void> {
  const lastMs = Date.now() + withinMs
  while (!holds()) {
    if (Date.now() > lastMs) throw new Error(`waited in vain for ${what}`)
    await sleep(2)
  }
}
