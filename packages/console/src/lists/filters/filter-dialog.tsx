import { FILTER_TEXT_MAX_LENGTH, type Filter, type Order } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useId, useState } from 'preact/hooks'
import { Dialog } from '../../design/dialog.tsx'
import { type ListAddress, narrowed, narrowingOf } from '../../routes/list-address.ts'
import { useDesk } from '../../state/desk.ts'
import { choicesOf, chosenOf, type Field, FIELDS, toggled, waitName } from './choices.ts'
import { words } from './words.ts'

interface FilterProps {
  list: ListAddress
  /** Shows the same list, filtered otherwise. */
  narrow: (list: ListAddress) => void
  onClose: () => void
}

/** What a list is filtered by. Every choice is seen behind it at once. */
export function FilterDialog({ list, narrow, onClose }: FilterProps): VNode {
  const { filter, order } = narrowingOf(list)
  const change = (next: Filter): void => narrow(narrowed(list, { filter: next, order }))
  return (
    <Dialog title={words('title')} onClose={onClose}>
      <form class="filters" method="dialog" onSubmit={onClose}>
        <Words filter={filter} change={change} />
        {FIELDS.map((field) => (
          <Choices key={field} field={field} filter={filter} change={change} />
        ))}
        <div class="filter-selects">
          <Waiting filter={filter} change={change} />
          <Ordering
            order={order}
            change={(next) => narrow(narrowed(list, { filter, order: next }))}
          />
        </div>
        <div class="filter-deeds">
          <button class="button is-primary">{words('done')}</button>
          <button
            type="button"
            class="button"
            onClick={() => narrow(narrowed(list, { filter: {}, order: null }))}
          >
            {words('clear')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

interface PartProps {
  filter: Filter
  change: (filter: Filter) => void
}

/** Words are looked for once somebody stops typing them, not at each letter. */
function Words({ filter, change }: PartProps): VNode {
  const id = useId()
  const [typed, setTyped] = useState(filter.text ?? '')
  const apply = (): void => change({ ...filter, text: typed.trim() || undefined })
  return (
    <div class="field">
      <label for={id}>{words('text')}</label>
      <input
        id={id}
        type="search"
        dir="auto"
        value={typed}
        maxLength={FILTER_TEXT_MAX_LENGTH}
        aria-describedby={`${id}-hint`}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={apply}
      />
      <p class="field-hint" id={`${id}-hint`}>
        {words('text-hint')}
      </p>
    </div>
  )
}

function Choices({ field, filter, change }: PartProps & { field: Field }): VNode | null {
  const choices = choicesOf(field, useDesk())
  if (choices.length < 2 && field !== 'tag') return null
  if (choices.length === 0) return null
  const chosen = chosenOf(filter, field)
  return (
    <fieldset class="filter-choices">
      <legend>{words(field)}</legend>
      <div>
        {choices.map(({ value, name }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => change(toggled(filter, field, value))}
            />
            <span dir="auto">{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const WAITS = [1, 5, 15, 60, 240, 1_440]

function Waiting({ filter, change }: PartProps): VNode {
  const { waitedMinutes } = filter
  const waits = WAITS.includes(waitedMinutes ?? 1) ? WAITS : [...WAITS, waitedMinutes ?? 1]
  return (
    <label class="select">
      <span>{words('waited')}</span>
      <select
        value={waitedMinutes ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change({ ...filter, waitedMinutes: value === '' ? undefined : Number(value) })
        }
      >
        <option value="">{words('any')}</option>
        {waits.map((minutes) => (
          <option key={minutes} value={minutes}>
            {waitName(minutes)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Ordering(props: { order: Order | null; change: (order: Order | null) => void }): VNode {
  return (
    <label class="select">
      <span>{words('order')}</span>
      <select
        value={props.order ?? ''}
        onChange={({ currentTarget: { value } }) =>
          props.change(value === 'newest' || value === 'waiting' ? value : null)
        }
      >
        <option value="">{words('order-own')}</option>
        <option value="newest">{words('order-newest')}</option>
        <option value="waiting">{words('order-waiting')}</option>
      </select>
    </label>
  )
}
