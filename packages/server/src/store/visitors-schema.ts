import type { Attributes } from '@tealight/protocol'
import { sql } from 'drizzle-orm'
import type { BlockRecord } from '../domain/entities.ts'
import { blockEnd, isSet, newestBlockFirst } from './blocks-schema.ts'
import { kept } from './kept.ts'
import type { Kit } from './kit.ts'
import { lowerCase, mergedColumns } from './people-schema.ts'

export function defineVisitors(kit: Kit) {
  const visitors = kit.table(
    'visitors',
    {
      ...kept(kit),
      siteId: kit.text('site_id').notNull(),
      externalId: kit.text('external_id'),
      name: kit.text('name'),
      email: kit.text('email'),
      phone: kit.text('phone'),
      attributes: kit.json('attributes').$type<Attributes>().notNull().default({}),
      language: kit.text('language').notNull(),
      createdAt: kit.int('created_at').notNull(),
      ...mergedColumns(kit),
      block: kit.json('block').$type<BlockRecord>(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.workspaceId, t.id] }),
      kit.index('visitors_rev').on(t.workspaceId, t.rev),
      kit
        .index('visitors_blocked')
        .on(t.workspaceId, newestBlockFirst(t.block), t.id)
        .where(isSet(t.block)),
      kit.index('visitors_due').on(blockEnd(t.block)).where(isSet(t.block)),
      kit
        .uniqueIndex('visitors_external')
        .on(t.workspaceId, t.siteId, t.externalId)
        .where(sql`${t.externalId} is not null`),
      kit
        .index('visitors_user')
        .on(t.workspaceId, t.externalId)
        .where(sql`${t.externalId} is not null`),
      kit
        .index('visitors_email')
        .on(t.workspaceId, lowerCase(t.email))
        .where(sql`${t.email} is not null`),
      kit
        .index('visitors_merged')
        .on(t.workspaceId, t.mergedInto)
        .where(sql`${t.mergedInto} is not null`),
    ],
  )

  return { visitors, ...defineTokens(kit) }
}

function defineTokens(kit: Kit) {
  /** One for each device of a visitor. */
  const visitorTokens = kit.table(
    'visitor_tokens',
    {
      siteId: kit.text('site_id').notNull(),
      tokenHash: kit.text('token_hash').notNull(),
      workspaceId: kit.text('workspace_id').notNull(),
      visitorId: kit.text('visitor_id').notNull(),
      sinceRev: kit.int('since_rev').notNull(),
      network: kit.text('network'),
      networkUntil: kit.int('network_until'),
    },
    (t) => [
      kit.primaryKey({ columns: [t.siteId, t.tokenHash] }),
      kit
        .index('visitor_tokens_network')
        .on(t.workspaceId, t.visitorId, t.networkUntil)
        .where(isSet(t.network)),
      kit.index('visitor_tokens_due').on(t.networkUntil).where(isSet(t.network)),
    ],
  )

  return { visitorTokens }
}
