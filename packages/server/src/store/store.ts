import type { Directory } from './directory.ts'
import type { Journal } from './journal.ts'
import type { Reads } from './reads.ts'

/** Everything durable. Writing goes through the journal alone; reading never waits for a write. */
export interface Store {
  readonly journal: Journal
  /** Look-ups that find out which workspace a request belongs to. Nothing else reads across workspaces. */
  readonly directory: Directory
  /** What one workspace holds. Every query behind it is scoped here, so that none can forget to be. */
  reads(workspaceId: string): Reads
  /** Waits for what is being written, then closes. */
  close(): Promise<void>
}
