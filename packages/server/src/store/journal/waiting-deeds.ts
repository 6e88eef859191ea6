import type { Tx } from '../journal.ts'

/** A deed that waits for its commit, with whoever asked for it. */
export interface WaitingDeed {
  workspaceId: string
  /** What is done: deeds of the same identity are done together, with all their inputs. */
  deed: (tx: Tx, inputs: readonly unknown[]) => Promise<unknown[]>
  /** Tells deeds that may be done together. */
  identity: unknown
  input: unknown
  resolve: (outcome: unknown) => void
  reject: (error: unknown) => void
}

export interface WaitingLimits {
  deeds: number
  bytes: number
}

/** Deeds that wait for a commit, no more than memory can bear. */
export class WaitingDeeds {
  readonly #limits: WaitingLimits
  #deeds: WaitingDeed[] = []
  #bytes = 0

  constructor(limits: WaitingLimits) {
    this.#limits = limits
  }

  get count(): number {
    return this.#deeds.length
  }

  get bytes(): number {
    return this.#bytes
  }

  /** False when there is no room. */
  add(deed: WaitingDeed): boolean {
    const bytes = roughBytes(deed.input)
    if (this.count >= this.#limits.deeds || this.#bytes + bytes > this.#limits.bytes) return false
    this.#deeds.push(deed)
    this.#bytes += bytes
    return true
  }

  take(max: number): WaitingDeed[] {
    const taken = this.#deeds.splice(0, max)
    for (const { input } of taken) this.#bytes -= roughBytes(input)
    return taken
  }
}

const BYTES_PER_VALUE = 16
const DEPTH_MAX = 4

/** How much memory an input may take. Only its texts make it large. */
function roughBytes(value: unknown, depth = 0): number {
  if (typeof value === 'string') return BYTES_PER_VALUE + 2 * value.length
  if (typeof value !== 'object' || value === null || depth === DEPTH_MAX) return BYTES_PER_VALUE
  let bytes = BYTES_PER_VALUE
  for (const inner of Object.values(value)) bytes += roughBytes(inner, depth + 1)
  return bytes
}
