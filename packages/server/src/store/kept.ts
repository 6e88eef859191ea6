import type { Kit } from './kit.ts'

/** What every row of an entity carries. */
export function kept(kit: Kit) {
  return {
    workspaceId: kit.text('workspace_id').notNull(),
    id: kit.text('id').notNull(),
    rev: kit.int('rev').notNull(),
  }
}
