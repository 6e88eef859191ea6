import type { Visitor } from '@tealight/protocol'

type Visitors = ReadonlyMap<string, Visitor>

/** The state is put together often, and visitors change seldom. */
const known = new WeakMap<Visitors, Visitors>()

/**
 * Visitors as agents know them: whoever was merged into another one goes by what is known of that one, and by what they
 * alone have told. The same map as long as the visitors are the same.
 */
export function asPersons(visitors: Visitors): Visitors {
  const persons = known.get(visitors) ?? look(visitors)
  known.set(visitors, persons)
  return persons
}

function look(visitors: Visitors): Visitors {
  let persons: Map<string, Visitor> | undefined
  for (const visitor of visitors.values()) {
    const kept = visitors.get(visitor.mergedInto ?? '')
    if (kept === undefined) continue
    persons ??= new Map(visitors)
    persons.set(visitor.id, asPerson(visitor, kept))
  }
  return persons ?? visitors
}

/** A visitor by the name of the one whom they were merged into. */
function asPerson(visitor: Visitor, kept: Visitor): Visitor {
  return {
    ...visitor,
    name: kept.name ?? visitor.name,
    email: kept.email ?? visitor.email,
    phone: kept.phone ?? visitor.phone,
    attributes: { ...visitor.attributes, ...kept.attributes },
  }
}

/** All that a visitor goes by: what they have told themselves, and what is known of whom they were merged into. */
export function everyNameOf(
  visitors: Visitors,
  visitorId: string,
): Pick<Visitor, 'name' | 'email' | 'phone'> | undefined {
  const visitor = visitors.get(visitorId)
  const kept = visitors.get(visitor?.mergedInto ?? '')
  if (visitor === undefined || kept === undefined) return visitor
  const both = (field: 'name' | 'email' | 'phone'): string =>
    [visitor[field], kept[field]].filter(Boolean).join('\n')
  return { name: both('name'), email: both('email'), phone: both('phone') }
}
