import type { ExportFormat } from '@tealight/protocol'
import { markup } from '../../markup.ts'
import type { Exported, Row } from './rows.ts'

/** How each kind of file is written, and what it is called on the wire. */
export const FORMATS: Record<ExportFormat, { type: string; write: (from: Exported) => string }> = {
  json: { type: 'application/json', write: (from) => `${JSON.stringify(from, null, 2)}\n` },
  csv: { type: 'text/csv', write: writeCsv },
  html: { type: 'text/html', write: writeHtml },
  txt: { type: 'text/plain', write: writeText },
}

function writeCsv({ rows }: Exported): string {
  const lines = rows.map(({ at, kind, by, text, files }) =>
    [timeOf(at), kind, by, text, files.join(', ')].map(cell).join(','),
  )
  // Spreadsheets take it for another encoding without the mark.
  return `\uFEFF${['time,kind,by,text,files', ...lines].join('\r\n')}\r\n`
}

/** A spreadsheet runs what begins like a formula: with a quote in front it is text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

function writeText({ title, site, startedAt, rows }: Exported): string {
  const head = `${title}\n${site}, ${timeOf(startedAt)}`
  return `\uFEFF${[head, ...rows.map(textOf)].join('\n\n')}\n`
}

function textOf({ at, kind, by, text, files }: Row): string {
  const who = by + (MARKS[kind] ?? '')
  return [`${timeOf(at)} ${who}`.trim(), text, ...files.map((name) => `[${name}]`)]
    .filter((line) => line !== '')
    .join('\n')
}

/** What no visitor has seen. */
const MARKS: Partial<Record<Row['kind'], string>> = {
  note: ' (note)',
  'person-note': ' (note on the visitor)',
}

function writeHtml({ title, site, startedAt, rows }: Exported): string {
  return markup`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<style>${STYLE}</style>
<h1 dir="auto">${title}</h1>
<p>${site}, ${timeOf(startedAt)}</p>
${rows.map(
  ({ at, kind, by, text, files }) => markup`<article class="${kind}">
<p><b dir="auto">${by}</b> <time>${timeOf(at)}</time></p>
<div dir="auto">${text}</div>
${files.length > 0 && markup`<p>${files.join(', ')}</p>`}
</article>
`,
)}
</html>
`.text
}

const STYLE =
  'body{max-width:44em;margin:2em auto;font:1em/1.5 system-ui,sans-serif}article{margin:1em 0}article div{white-space:pre-wrap}time{color:#555}.event{color:#555}.note,.person-note{background:#fef3d8;padding:.5em}'

/** By the clock of nobody in particular. */
function timeOf(at: number): string {
  return new Date(at).toISOString().replace('T', ' ').slice(0, 19)
}
