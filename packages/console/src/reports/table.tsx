import type { VNode } from 'preact'
import { csvOf, saveFile } from './csv.ts'
import { words } from './words.ts'

/** A cell: what is shown, what a file gets in its place, and what it leads to. */
export interface Cell {
  text: string
  /** Milliseconds, or how many. */
  value?: number | null
  onOpen?: (() => void) | undefined
}

/** Rows under headings. The first cell of a row names it. */
export interface TableOf {
  /** Of the file. */
  name: string
  caption: string
  headings: readonly string[]
  rows: readonly { key: string; cells: readonly Cell[] }[]
}

export function Table({ table }: { table: TableOf }): VNode {
  const { caption, headings, rows } = table
  return (
    <>
      <div class="report-scroll" tabIndex={0} role="group" aria-label={caption}>
        <table class="report-table">
          <caption class="unseen">{caption}</caption>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [name, ...cells] }) => (
              <tr key={key}>
                <th scope="row" dir="auto">
                  {name?.text}
                </th>
                {cells.map((cell, column) => (
                  <td key={column}>
                    <Content cell={cell} about={`${name?.text}, ${headings[column + 1]}`} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SaveButton table={table} />
    </>
  )
}

function Content({ cell, about }: { cell: Cell; about: string }): VNode {
  const { text, onOpen } = cell
  if (onOpen === undefined) return <>{text}</>
  return (
    <button
      type="button"
      class="report-figure"
      aria-label={`${text}, ${words('behind-of', about)}`}
      onClick={onOpen}
    >
      {text}
    </button>
  )
}

function SaveButton({ table: { name, headings, rows } }: { table: TableOf }): VNode {
  function save(): void {
    const lines = rows.map(({ cells }) => cells.map(({ text, value }) => value ?? plain(text)))
    saveFile(`${name}.csv`, csvOf([headings, ...lines]))
  }
  return (
    <button type="button" class="button is-quiet is-small report-save" onClick={save}>
      {words('csv')}
    </button>
  )
}

/** Nothing is an empty cell. */
function plain(text: string): string {
  return text === '–' ? '' : text
}
