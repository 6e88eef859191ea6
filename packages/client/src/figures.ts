import type { QueueFigures, Signal, Workload } from '@tealight/protocol'
import { shown } from './shown.ts'

/** How the queues do and what the agents have to do, as it was told last. */
export interface Figures {
  /** By team. Never changed, and the same object until one of them changes. */
  readonly queues: ReadonlyMap<string, QueueFigures>
  /** By agent. */
  readonly workloads: ReadonlyMap<string, Workload>
  take(signal: Signal): void
}

export function createFigures(): Figures {
  const queues = shown<QueueFigures>()
  const workloads = shown<Workload>()
  return {
    get queues() {
      return queues.all
    },
    get workloads() {
      return workloads.all
    },
    take(signal) {
      if (signal.kind === 'queue-figures') queues.put(signal.teamId, signal)
      else if (signal.kind === 'workload') workloads.put(signal.agentId, signal)
    },
  }
}
