import type { VNode } from 'preact'
import { useDesk } from '../state/desk.ts'
import type { Choice } from './choice.ts'
import { formatPeriod } from './format.ts'
import { GROUPS } from './groups.tsx'
import { FILTER_OF, nameOf } from './names.ts'
import { words } from './words.ts'

/** On paper, where the choices are left out: what was chosen. */
export function Printed({ choice: { from, to, zone, hours, filter } }: { choice: Choice }): VNode {
  const desk = useDesk()
  const narrowed = GROUPS.flatMap((of) => {
    const id = filter[FILTER_OF[of]]
    return id === undefined ? [] : [`${words(FILTER_OF[of])}: ${nameOf(desk, of, id)}`]
  })
  const chosen = [formatPeriod(from, to), zone.replaceAll('_', ' '), words(hours), ...narrowed]
  return <p class="report-printed">{chosen.join(' · ')}</p>
}
