/** Rows under headings: the first column to the left, figures to the right. */
export interface Table {
  headings: readonly string[]
  rows: readonly (readonly string[])[]
}

const GAP = '  '

/** The lines of a table, each as wide as it must be. */
export function tableLines({ headings, rows }: Table): string[] {
  const all = [headings, ...rows]
  const widths = headings.map((_, column) =>
    Math.max(...all.map((cells) => cells[column]?.length ?? 0)),
  )
  return all.map((cells) =>
    widths.map((width, column) => pad(cells[column] ?? '', width, column)).join(GAP),
  )
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}
