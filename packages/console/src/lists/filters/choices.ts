import {
  type Filter,
  PRIORITIES,
  readFilter,
  STATUSES,
  VERDICTS,
  writeFilter,
} from '@tealight/protocol'
import { LANGUAGE_NAMES } from '../../i18n/language-names.ts'
import type { Desk } from '../../state/desk.ts'
import { words } from './words.ts'

/** Something that a list can be filtered by, of which several may be chosen. */
export const FIELDS = [
  'status',
  'agent',
  'team',
  'site',
  'tag',
  'priority',
  'language',
  'rating',
] as const

export type Field = (typeof FIELDS)[number]

export interface Choice {
  value: string
  name: string
}

type Known = Pick<Desk, 'copy'>

/** What can be chosen of a field; nothing where there is no choice. */
export function choicesOf(field: Field, { copy }: Known): Choice[] {
  const named = (all: ReadonlyMap<string, { id: string; name: string }>): Choice[] =>
    [...all.values()].map(({ id, name }) => ({ value: id, name }))
  switch (field) {
    case 'status':
      return STATUSES.map((value) => ({ value, name: words(value) }))
    case 'priority':
      return PRIORITIES.map((value) => ({ value, name: words(value) }))
    case 'rating':
      return VERDICTS.map((value) => ({ value, name: words(value) }))
    case 'language':
      return Object.entries(LANGUAGE_NAMES).map(([value, name]) => ({ value, name }))
    case 'agent':
      return [
        { value: 'me', name: words('me') },
        { value: 'nobody', name: words('nobody') },
        ...named(copy.agents.value),
      ]
    case 'site':
      return named(copy.sites.value)
    case 'team':
      return named(copy.teams.value)
    case 'tag':
      return named(copy.tags.value)
  }
}

/** What of a field is chosen. */
export function chosenOf(filter: Filter, field: Field): string[] {
  return writeFilter(filter)[field]?.split(',') ?? []
}

/** The filter with one choice more, or less. */
export function toggled(filter: Filter, field: Field, value: string): Filter {
  const before = chosenOf(filter, field)
  const rest = before.filter((other) => other !== value)
  const after = rest.length < before.length ? rest : [...before, value]
  return readFilter({ ...writeFilter(filter), [field]: after.join(',') })
}

/** One thing that a list is filtered by, in words, and the filter without it. */
export interface Part {
  name: string
  without: Filter
}

/** All that a list is filtered by. */
export function partsOf(filter: Filter, known: Known): Part[] {
  const { waitedMinutes, callsMe, text } = filter
  const listed = FIELDS.flatMap((field) =>
    chosenOf(filter, field).map((value) => {
      const choice = choicesOf(field, known).find((one) => one.value === value)
      const name = `${words(field)}: ${choice?.name ?? words('gone')}`
      return { name, without: toggled(filter, field, value) }
    }),
  )
  const without = (field: keyof Filter): Filter => ({ ...filter, [field]: undefined })
  return [
    ...listed,
    ...(waitedMinutes === undefined
      ? []
      : [
          {
            name: `${words('waited')}: ${waitName(waitedMinutes)}`,
            without: without('waitedMinutes'),
          },
        ]),
    ...(callsMe ? [{ name: words('calls'), without: without('callsMe') }] : []),
    ...(text === undefined ? [] : [{ name: `“${text}”`, without: without('text') }]),
  ]
}

export function waitName(minutes: number): string {
  return minutes % 60 === 0 ? words('hours', minutes / 60) : words('minutes', minutes)
}
