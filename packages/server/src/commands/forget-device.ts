import type { VisitorRecord } from '../domain/entities.ts'
import type { Journal, TokenKey } from '../store/journal.ts'

/** From now on nobody is known by this token. Answers who was. What was said stays, and the person's other devices. */
export function forgetDevice(journal: Journal, key: TokenKey): Promise<VisitorRecord | null> {
  return journal.write(key.workspaceId, async (tx) => {
    const [bearer] = await tx.bearers([key])
    await tx.removeToken(key)
    return bearer?.visitor ?? null
  })
}
