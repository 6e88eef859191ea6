const START = '<!-- settings -->'
const END = '<!-- /settings -->'

/** A page with the table between its marks renewed, or null when it has no marks. */
export function withTable(page, settings) {
  const start = page.indexOf(START)
  const end = page.indexOf(END)
  if (start === -1 || end < start) return null
  return `${page.slice(0, start + START.length)}\n\n${tableOf(settings)}\n\n${page.slice(end)}`
}

/** Columns as wide as their widest cell, as the formatter would have them. */
function tableOf(settings) {
  const rows = settings.map((setting) => [
    `\`${setting.name}\``,
    setting.default === '' ? '' : `\`${setting.default}\``,
    setting.meaning.replaceAll('|', '\\|'),
  ])
  const lines = [['Setting', 'Default', 'Meaning'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column].length)))
  const rule = widths.map((width) => '-'.repeat(width))
  return [lines[0], rule, ...rows]
    .map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`)
    .join('\n')
}
