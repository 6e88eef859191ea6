import { useLocation } from 'preact-iso/router'
import type { ListAddress } from './list-address.ts'
import type { Place } from './place.ts'
import { readPlace } from './place.ts'

/** The place that the address bar shows, and the way to another one. */
export function usePlace(): {
  place: Place
  /** What the address says is searched for. */
  typed: string
  go: (path: string, options?: { replace: boolean }) => void
} {
  const { path, query, route } = useLocation()
  const search = new URLSearchParams(query).toString()
  return {
    place: readPlace(path, search),
    typed: query['q'] ?? '',
    go: (to, options) => route(to, options?.replace),
  }
}

/** The list that is shown, and the conversation that is open in it. */
export interface ListPlace {
  list: ListAddress
  conversationId: string | null
}
