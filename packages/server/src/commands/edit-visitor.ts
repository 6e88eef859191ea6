import type { EditVisitor } from '@tealight/protocol'
import type { VisitorRecord } from '../domain/entities.ts'
import type { Journal } from '../store/journal.ts'

/**
 * An agent writes down what they have learnt of somebody: of the person, whichever of their visitors was named. Null when
 * the workspace has no such visitor.
 */
export function editVisitor(
  journal: Journal,
  workspaceId: string,
  id: string,
  { name, email, phone }: EditVisitor,
): Promise<VisitorRecord | null> {
  return journal.write(workspaceId, async (tx) => {
    const named = await tx.people.visitor({ workspaceId, visitorId: id })
    const keptId = named?.mergedInto ?? null
    const before = keptId ? await tx.people.visitor({ workspaceId, visitorId: keptId }) : named
    if (before === null) return null
    const visitor: VisitorRecord = {
      ...before,
      name: name === undefined ? before.name : name,
      email: email === undefined ? before.email : email,
      phone: phone === undefined ? before.phone : phone,
    }
    tx.put('visitor', visitor)
    return visitor
  })
}
