import type { Desk } from '../state/desk.ts'
import { createFinder, type Finder } from './finder.ts'

/** The search of this session: whoever comes back finds it as they left it, whoever signs in finds none. */
export function finderOf({ copy, client }: Desk): Finder {
  const session = copy.session.value ?? client
  const known = finders.get(session)
  if (known !== undefined) return known
  const finder = createFinder(client)
  finders.set(session, finder)
  return finder
}

const finders = new WeakMap<object, Finder>()
