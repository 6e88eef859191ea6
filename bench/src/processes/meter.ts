import { readFile } from 'node:fs/promises'
import type { ProbeDeeds } from './probe.ts'
import type { Remote } from './remote.ts'

/** What a server costs, whatever it is written in. */
export interface Meter {
  /** Resident memory in bytes, after a collection where there is one to make. */
  memory(): Promise<number>
  /** CPU time since it began. */
  cpuMs(): Promise<number>
}

export function meterInside(remote: Remote<ProbeDeeds>): Meter {
  return {
    memory: async () => (await remote.ask('memory', null)).rss,
    cpuMs: () => remote.ask('cpu', null),
  }
}

/** Linux counts CPU time in these, whatever the processor. */
const TICKS_PER_SECOND = 100
const USER_TIME = 11
const SYSTEM_TIME = 12

/** Asks Linux about a process that cannot be asked itself. */
export function meterOutside(pid: number): Meter {
  return {
    async memory() {
      const status = await readFile(`/proc/${pid}/status`, 'utf8')
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024
    },
    async cpuMs() {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
      // The program's name, in brackets, may hold anything; what follows has fixed places.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const ticks = Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME])
      return (ticks * 1000) / TICKS_PER_SECOND
    },
  }
}
