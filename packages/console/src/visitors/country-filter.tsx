import type { VNode } from 'preact'
import { countryName } from '../i18n/country-name.ts'
import { formatNumber } from '../i18n/formats.ts'
import { locale } from '../i18n/language.ts'
import type { Here } from './who-is-here.ts'
import { words } from './words.ts'

/** A country, those of whom it is not known, or everybody. */
export type FromWhere = { country: string | undefined } | 'everywhere'

/** Whether somebody is from there. */
export function isFrom({ country }: Here, where: FromWhere): boolean {
  return where === 'everywhere' || where.country === country
}

/** Chooses one of the countries that visitors are from. Nothing is shown where none is known. */
export function CountryFilter(props: {
  here: readonly Here[]
  where: FromWhere
  choose: (where: FromWhere) => void
}): VNode | null {
  const { here, where, choose } = props
  const counts = countsOf(here, where)
  const isKnown = [...counts.keys()].some((country) => country !== undefined)
  if (!isKnown) return null
  const places = [...counts].map(([country, count]) => {
    const name = country === undefined ? words('country-unknown') : countryName(country)
    return { country, text: `${name} (${formatNumber(count)})` }
  })
  places.sort(byName)
  return (
    <div class="select visitors-filter">
      <select
        aria-label={words('country')}
        onChange={({ currentTarget: { selectedIndex } }) =>
          choose(places[selectedIndex - 1] ?? 'everywhere')
        }
      >
        <option selected={where === 'everywhere'}>{words('countries')}</option>
        {places.map(({ country, text }) => (
          <option
            key={country ?? ''}
            selected={where !== 'everywhere' && where.country === country}
          >
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

/** How many are from each country: from the chosen one too, when the last of them has left. */
function countsOf(here: readonly Here[], where: FromWhere): Map<string | undefined, number> {
  const counts = new Map<string | undefined, number>()
  if (where !== 'everywhere') counts.set(where.country, 0)
  for (const { country } of here) counts.set(country, (counts.get(country) ?? 0) + 1)
  return counts
}

type Place = { country: string | undefined; text: string }

/** Those of whom it is not known come last. */
function byName(a: Place, b: Place): number {
  if (a.country === undefined) return 1
  return b.country === undefined ? -1 : a.text.localeCompare(b.text, locale())
}
