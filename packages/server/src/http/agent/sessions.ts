import type { Directory } from '../../store/directory.ts'
import type { Store } from '../../store/store.ts'
import { ShortMemory } from '../short-memory.ts'

type KnownSession = NonNullable<Awaited<ReturnType<Directory['session']>>>

/** Who is signed in, from memory while nothing changes. */
export interface Sessions {
  find(sessionHash: string): Promise<KnownSession | null>
  /** The session has ended. */
  forget(sessionHash: string): void
}

const REMEMBERED_SESSIONS = 10_000
/** Another node may have ended a session: this is how long that may go unnoticed. */
const REMEMBERED_MS = 5_000

export function rememberSessions({ directory, journal }: Store): Sessions {
  const sessions = new ShortMemory<KnownSession>(REMEMBERED_SESSIONS, REMEMBERED_MS)
  // A new password ends sessions; a new role holds at once.
  journal.onCommit(({ changes }) => {
    if (changes.some(({ kind }) => kind === 'agent')) sessions.clear()
  })
  return {
    async find(sessionHash) {
      const known = sessions.get(sessionHash)
      if (known !== undefined) return known
      const found = await directory.session(sessionHash)
      if (found !== null) sessions.set(sessionHash, found)
      return found
    },
    forget(sessionHash) {
      sessions.delete(sessionHash)
    },
  }
}
