import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const gc = runInNewContext('gc') as () => void

/** Collects all garbage, that of finalizers and weak references too. */
export async function collectGarbage(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await sleep(5)
    gc()
  }
}
