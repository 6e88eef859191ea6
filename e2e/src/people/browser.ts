import type { Environment, RungName } from '@tealight/client'
import type { Fetch } from './witness.ts'

/** What somebody's browser has that others have not. */
export interface Browser {
  asks?: Fetch
  environment?: Partial<Environment>
  /** The rung that its owner prefers. */
  prefers?: RungName | undefined
}
