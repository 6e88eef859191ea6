import type { LadderReport } from './ladder.ts'
import type { StreamStatus } from './stream-status.ts'

/** Which way the stream goes and why, for people who look for a fault. */
export interface ConnectionReport extends LadderReport {
  status: StreamStatus
  /** Whether this tab holds the stream; the others listen to it. Where tabs can't share one, each holds its own. */
  isLeading: boolean
}
