import { fileURLToPath } from 'node:url'
import { createApp } from '@tealight/server/app'
import { readConfig } from '@tealight/server/config'
import { pino } from 'pino'
import { emptyStore } from './store.ts'

/*
 * Tealight without its store: the same doors, checks, rules, frames and streams. Left out are the database with its
 * threads, every look-up and the commit.
 */

const config = readConfig(process.env)
const app = await createApp({
  config,
  store: emptyStore(),
  log: pino({ level: config.logLevel }),
  built: {
    widget: inRoot('packages/widget/dist'),
    console: inRoot('packages/console/dist'),
    docs: inRoot('docs/dist'),
    examples: inRoot('examples'),
  },
})
const origin = await app.listen(config.port, config.host)
process.send?.({ port: Number(new URL(origin).port) })
process.on('SIGTERM', () => process.exit(0))

function inRoot(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url))
}
