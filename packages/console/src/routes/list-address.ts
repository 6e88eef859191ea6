import {
  BUILT_IN_VIEWS,
  type Filter,
  type ListName,
  type Order,
  readFilter,
  readOrder,
  type SavedView,
  teamView,
  type View,
  writeFilter,
} from '@tealight/protocol'

/**
 * A list as the console's addresses name it: `queue`, `team/ID`, `view/ID`, and behind a question mark what it is
 * filtered by: `all?tag=ID&order=waiting`. The same list always has the same address.
 */
export type ListAddress = string

/** What is filtered by hand. */
export interface Narrowing {
  filter: Filter
  /** Null: as the list itself has it. */
  order: Order | null
}

/** The address of a list, without whatever makes no sense in it. */
export function canonical(name: string, query: string): ListAddress {
  return narrowed(name, narrowingOf(`${name}?${query}`))
}

/** The address of the same list, filtered like this instead. */
export function narrowed(list: ListAddress, { filter, order }: Narrowing): ListAddress {
  const written = { ...writeFilter(filter), ...(order !== null && { order }) }
  const query = new URLSearchParams(written).toString().replaceAll('%2C', ',')
  return query === '' ? baseOf(list) : `${baseOf(list)}?${query}`
}

export function narrowingOf(list: ListAddress): Narrowing {
  const query = Object.fromEntries(new URLSearchParams(list.split('?')[1]))
  return { filter: readFilter(query), order: readOrder(query['order']) }
}

/** The address of the whole list. */
export function baseOf(list: ListAddress): ListAddress {
  return list.split('?')[0] ?? list
}

/** The built-in list that an address is about; null where it is a team's or a saved view. */
export function builtInOf(list: ListAddress): ListName | null {
  const base = baseOf(list)
  return isBuiltIn(base) ? base : null
}

/** The id in the address of a team's list, or of a saved view. */
export function idIn(list: ListAddress, kind: 'team' | 'view'): string | null {
  const [name, id = null] = baseOf(list).split('/')
  return name === kind ? id : null
}

/** What is in a list; null while nobody knows the view that it names. */
export function viewAt(list: ListAddress, saved: readonly SavedView[]): View | null {
  const whole = wholeAt(list, saved)
  if (whole === null) return null
  const { filter, order } = narrowingOf(list)
  return { filter: { ...whole.filter, ...filter }, order: order ?? whole.order }
}

function wholeAt(list: ListAddress, saved: readonly SavedView[]): View | null {
  const name = builtInOf(list)
  if (name !== null) return BUILT_IN_VIEWS[name]
  const teamId = idIn(list, 'team')
  if (teamId !== null) return teamView(teamId)
  return saved.find(({ id }) => id === idIn(list, 'view'))?.view ?? null
}

function isBuiltIn(name: string): name is ListName {
  return Object.hasOwn(BUILT_IN_VIEWS, name)
}
