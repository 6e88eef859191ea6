import type { VNode } from 'preact'
import { Icon } from '../../design/icon.tsx'
import { baseOf, idIn, type ListAddress, narrowed, narrowingOf } from '../../routes/list-address.ts'
import { useDesk } from '../../state/desk.ts'
import { partsOf } from './choices.ts'
import { words } from './words.ts'

interface BarProps {
  list: ListAddress
  narrow: (list: ListAddress) => void
}

/** What the list is filtered by, each with a way to drop it; and the way to keep it as a view. */
export function FilterBar({ list, narrow }: BarProps): VNode | null {
  const desk = useDesk()
  const { filter, order } = narrowingOf(list)
  const parts = partsOf(filter, desk)
  const isNarrowed = baseOf(list) !== list
  const isView = idIn(list, 'view') !== null
  if (!isNarrowed && !isView) return null
  return (
    <div class="filter-bar">
      <ul>
        {parts.map(({ name, without }) => (
          <li key={name} class="chip">
            <span dir="auto">{name}</span>
            <button
              type="button"
              class="tag-remove"
              aria-label={words('remove', name)}
              onClick={() => narrow(narrowed(list, { filter: without, order }))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
        {(order === 'newest' || order === 'waiting') && (
          <li class="chip">{words(`order-${order}`)}</li>
        )}
      </ul>
      <button
        type="button"
        class="button is-quiet is-small"
        onClick={() => (desk.open.value = 'view')}
      >
        {words(isView ? 'edit' : 'save')}
      </button>
      {isNarrowed && (
        <button type="button" class="button is-quiet is-small" onClick={() => narrow(baseOf(list))}>
          {words('clear')}
        </button>
      )}
    </div>
  )
}
