import type { UpdateVisitor } from '@tealight/protocol'
import type { VisitorRecord } from '../domain/entities.ts'
import { saidOf } from '../domain/visitor.ts'
import type { Journal, TokenKey } from '../store/journal.ts'

/** The page says something of its visitor. Null when nobody has this token. */
export function updateVisitor(
  journal: Journal,
  key: TokenKey,
  update: UpdateVisitor,
): Promise<VisitorRecord | null> {
  return journal.write(key.workspaceId, async (tx) => {
    const [bearer] = await tx.bearers([key])
    if (bearer === undefined) return null
    const visitor = saidOf(bearer.visitor, update)
    if (visitor !== bearer.visitor) tx.put('visitor', visitor)
    return visitor
  })
}
