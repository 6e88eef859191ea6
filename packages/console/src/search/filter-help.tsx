import type { VNode } from 'preact'
import { SEARCH_FIELD_ID, focusElement } from '../shell/focus.ts'
import { useDesk } from '../state/desk.ts'
import type { Filter } from './filters.ts'
import { FILTERS, begun, dayOf } from './filters.ts'
import type { Finder } from './finder.ts'
import { words } from './words.ts'

/** What can be searched for, before anything is. */
export function FilterHelp({ finder }: { finder: Finder }): VNode {
  const { copy, now } = useDesk()
  const [site] = copy.sites.value.values()
  const [team] = copy.teams.value.values()
  const [tag] = copy.tags.value.values()
  const examples: Record<Filter, string> = {
    from: 'me',
    agent: 'me',
    site: wordOf(site?.name),
    team: wordOf(team?.name),
    tag: wordOf(tag?.name),
    status: 'open',
    has: 'file',
    before: dayOf(now.value),
    after: dayOf(now.value),
  }
  return (
    <div class="search-scroll search-help">
      <h2>{words('idle-title')}</h2>
      <p>{words('idle-lead')}</p>
      <h3>{words('filters')}</h3>
      <dl>
        {FILTERS.map((filter) => (
          <div key={filter}>
            <dt>
              <FilterButton finder={finder} filter={filter}>
                {`${filter}:${examples[filter]}`}
              </FilterButton>
            </dt>
            <dd>{words(`how-${filter}`)}</dd>
          </div>
        ))}
      </dl>
      <p class="search-keys">{words('keys')}</p>
    </div>
  )
}

/** The same, short, above what was found. */
export function FilterRow({ finder }: { finder: Finder }): VNode {
  return (
    <ul class="search-filters" aria-label={words('filters')}>
      {FILTERS.map((filter) => (
        <li key={filter}>
          <FilterButton finder={finder} filter={filter} title={words(`how-${filter}`)}>
            {`${filter}:`}
          </FilterButton>
        </li>
      ))}
    </ul>
  )
}

function FilterButton(props: {
  finder: Finder
  filter: Filter
  title?: string
  children: string
}): VNode {
  const { finder, filter, title, children } = props
  function begin(): void {
    // The field has the keyboard before it looks at how the filter can go on.
    focusElement(SEARCH_FIELD_ID)
    finder.type(begun(finder.typed.value, filter))
  }
  return (
    <button type="button" class="search-filter" title={title} onClick={begin} dir="ltr">
      {children}
    </button>
  )
}

const wordOf = (name = ''): string => (/\s/.test(name) ? `"${name}"` : name)
