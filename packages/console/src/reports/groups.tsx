import type { Figures, ReportGroup } from '@tealight/protocol'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useDesk } from '../state/desk.ts'
import { queryOf } from './choice.ts'
import { Select } from './choices.tsx'
import { fileName } from './figure-section.tsx'
import { formatValue, SHOWN_FIGURES, type ShownFigure, valueOf } from './figures.ts'
import { FILTER_OF, nameOf } from './names.ts'
import type { ReportPart } from './reports.tsx'
import { Section } from './section.tsx'
import { type Cell, Table } from './table.tsx'
import { useReport } from './use-report.ts'
import { words } from './words.ts'

export const GROUPS = ['agent', 'team', 'site', 'tag'] as const satisfies readonly ReportGroup[]

/** The figures of each agent, team, site or tag, side by side. */
export function Groups(part: ReportPart): VNode {
  const { choice } = part
  const desk = useDesk()
  const [of, setOf] = useState<ReportGroup>('agent')
  const asked = useReport('groups', { ...queryOf(choice), of })
  return (
    <Section
      title={words('groups')}
      asked={asked}
      isEmpty={({ groups }) => groups.length === 0}
      tools={
        <Select
          label={words('groups')}
          value={of}
          options={GROUPS.map((name) => [name, words(`of-${name}`)])}
          onChoose={setOf}
        />
      }
    >
      {({ groups }) => (
        <Table
          table={{
            name: fileName(choice, `${of}s`),
            caption: words(`of-${of}`),
            headings: [words(`of-${of}`), ...SHOWN_FIGURES.map(({ word }) => words(word))],
            rows: groups
              .map((group) => ({ group, name: nameOf(desk, of, group.id) }))
              .toSorted((a, b) => a.name.localeCompare(b.name))
              .map(({ group, name }) => ({
                key: `${group.id}`,
                cells: [
                  { text: name },
                  ...SHOWN_FIGURES.map((figure) =>
                    cellOf({ ...part, choice }, figure, { group, name, of }),
                  ),
                ],
              })),
          }}
        />
      )}
    </Section>
  )
}

interface Grouped {
  group: Figures & { id: string | null }
  name: string
  of: ReportGroup
}

function cellOf(
  { choice, look }: ReportPart,
  figure: ShownFigure,
  { group, name, of }: Grouped,
): Cell {
  const value = valueOf(figure, group, choice.hours)
  const { id } = group
  const cell = { text: formatValue(figure, value), value }
  if (id === null || figure.count(group) === 0) return cell
  return {
    ...cell,
    onOpen: () =>
      look({
        title: `${words(figure.word)}, ${name}`,
        figure: figure.figure,
        order: figure.unit === 'time' ? 'longest' : 'newest',
        narrowed: { [FILTER_OF[of]]: id },
      }),
  }
}
