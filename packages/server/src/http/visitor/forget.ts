import { forgetDevice } from '../../commands/forget-device.ts'
import { visitorTopic } from '../../delivery/topics.ts'
import type { SiteRecord } from '../../domain/entities.ts'
import { RENEW } from '../../hub/lifetime.ts'
import type { House } from '../env.ts'
import type { KnownVisitors } from './visitor.ts'

/** A device is known no more by its token; its streams end, and those of the person's other devices come back. */
export type Forget = (site: SiteRecord, tokenHash: string) => Promise<void>

export function createForget({ store, hub }: House, visitors: KnownVisitors): Forget {
  return async ({ workspaceId, id: siteId }, tokenHash) => {
    const key = { workspaceId, siteId, tokenHash }
    const visitor = await forgetDevice(store.journal, key)
    visitors.forget(key)
    if (visitor !== null) hub.end(visitorTopic(visitor.id), RENEW)
  }
}
