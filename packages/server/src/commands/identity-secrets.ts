import { newToken } from '../auth/token.ts'
import type { IdentitySecret, SiteRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'

/** The new one, and the one that is in use until every backend has it. */
const SECRETS_MAX = 2

/** Makes a new secret for a site's backend to sign with; the one before stays good. Null: no such site. */
export function makeIdentitySecret(
  journal: Journal,
  workspaceId: string,
  siteId: string,
): Promise<IdentitySecret[] | null> {
  return changeSecrets(journal, workspaceId, siteId, (before, madeAt) =>
    [{ secret: newToken(), madeAt }, ...before].slice(0, SECRETS_MAX),
  )
}

/** What was signed with an older secret than the newest is good no more. Null: no such site. */
export function dropPreviousSecret(
  journal: Journal,
  workspaceId: string,
  siteId: string,
): Promise<IdentitySecret[] | null> {
  return changeSecrets(journal, workspaceId, siteId, (before) => before.slice(0, 1))
}

function changeSecrets(
  journal: Journal,
  workspaceId: string,
  siteId: string,
  change: (before: IdentitySecret[], now: number) => IdentitySecret[],
): Promise<IdentitySecret[] | null> {
  return journal.write(workspaceId, async (tx) => {
    const before = await tx.site(workspaceId, siteId)
    if (before === null) return null
    const site: SiteRecord = { ...before, identitySecrets: change(before.identitySecrets, tx.now) }
    tx.put('site', site)
    return site.identitySecrets
  })
}
