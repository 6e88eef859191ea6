import type { Score } from '@tealight/protocol'
import type { VNode } from 'preact'
import { formatDecimal } from './format.ts'
import { queryOf } from './choice.ts'
import { fileName } from './figure-section.tsx'
import type { ReportPart } from './reports.tsx'
import { Section } from './section.tsx'
import { Table } from './table.tsx'
import { useReport } from './use-report.ts'
import { words } from './words.ts'

const BEST = { thumbs: 2, faces: 5, stars: 5 } as const
const SCALES = ['stars', 'faces', 'thumbs'] as const

/** What visitors think: the average and every score, and behind each what was said with it. */
export function Ratings(part: ReportPart): VNode {
  const { choice } = part
  const asked = useReport('ratings', { ...queryOf(choice), step: choice.step })
  return (
    <Section title={words('ratings')} asked={asked} isEmpty={({ whole }) => whole.length === 0}>
      {({ whole }) =>
        SCALES.filter((scale) => whole.some((score) => score.scale === scale)).map((scale) => (
          <Scale key={scale} scale={scale} scores={whole} {...part} />
        ))
      }
    </Section>
  )
}

interface ScaleProps extends ReportPart {
  scale: Score['scale']
  scores: readonly Score[]
}

function Scale({ scale, scores, choice, look }: ScaleProps): VNode {
  const best = BEST[scale]
  const all = Array.from({ length: best }, (_, index) => best - index)
  const countOf = (score: number) =>
    scores.find((each) => each.scale === scale && each.score === score)?.count ?? 0
  const total = all.reduce((sum, score) => sum + countOf(score), 0)
  const average = all.reduce((sum, score) => sum + score * countOf(score), 0) / total
  const title = (score: number) => `${words(scale)} ${score}/${best}`
  return (
    <div class="report-scale">
      <h3>{words(scale)}</h3>
      <p>{words('average', formatDecimal(average), best, total)}</p>
      <ul class="report-scores" aria-hidden="true">
        {all.map((score) => (
          <li key={score}>
            <span>{score}</span>
            <meter min={0} max={total} value={countOf(score)} />
          </li>
        ))}
      </ul>
      <Table
        table={{
          name: fileName(choice, `ratings-${scale}`),
          caption: `${words('ratings')}, ${words(scale)}`,
          headings: [words('rating'), words('behind')],
          rows: all.map((score) => ({
            key: String(score),
            cells: [
              { text: title(score) },
              {
                text: String(countOf(score)),
                value: countOf(score),
                onOpen:
                  countOf(score) > 0
                    ? () =>
                        look({
                          title: title(score),
                          figure: 'rating',
                          order: 'newest',
                          narrowed: { score: String(score), scale },
                        })
                    : undefined,
              },
            ],
          })),
        }}
      />
    </div>
  )
}
