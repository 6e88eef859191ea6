import type { ComponentType, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { refusalWords } from '../i18n/refusal-words.ts'
import { baseOf, idIn, type ListAddress } from '../routes/list-address.ts'
import { pathOf } from '../routes/place.ts'
import { type ListPlace, usePlace } from '../routes/use-place.ts'
import { useDesk } from '../state/desk.ts'

type Filters = ComponentType<{ list: ListAddress; show: (list: ListAddress) => void }>

/** What filters a list, fetched once somebody filters, or comes to a list that is filtered. */
export function FiltersDoor({ list, conversationId }: ListPlace): VNode | null {
  const { open, notices } = useDesk()
  const { go } = usePlace()
  const [arrived, arrive] = useState<{ Filters: Filters } | null>(null)
  const isAsked = open.value === 'filter' || open.value === 'view'
  const isWanted = isAsked || baseOf(list) !== list || idIn(list, 'view') !== null

  useEffect(() => {
    if (!isWanted || arrived !== null) return
    import('./filters/filters.tsx').then(arrive, () => {
      if (isAsked) notices.tell(refusalWords('unreachable'), 'problem')
      if (isAsked) open.value = 'nothing'
    })
  }, [isWanted])

  if (arrived === null) return null
  // The conversation stays open beside the list, also where it is not in it.
  return <arrived.Filters list={list} show={(next) => go(pathOf(next, conversationId))} />
}
