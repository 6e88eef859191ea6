import type { ConnectionReport } from '@tealight/client'

/** Writes to the console which way the connection goes and why. It names no person and no text. */
export function showConnection(report: ConnectionReport): void {
  // oxlint-disable-next-line no-console -- a person has asked for it there
  console.info(['Tealight', ...describe(report)].join('\n  '))
  // oxlint-disable-next-line no-console -- as above
  if (report.notes.length > 0) console.table(report.notes.map(readable))
}

function describe({ status, rung, isLeading }: ConnectionReport): string[] {
  return [
    `stream     ${status.kind}${status.kind === 'waiting' ? `, attempt ${status.attempt}` : ''}`,
    `transport  ${rung}`,
    `this tab   ${isLeading ? 'holds the stream' : 'listens to the tab that holds the stream'}`,
    'What these words mean: docs/owners/connection.html on the chat server.',
  ]
}

function readable({ at, rung, what }: ConnectionReport['notes'][number]): object {
  return { at: new Date(at).toISOString(), transport: rung, what }
}
