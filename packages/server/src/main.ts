import { fileURLToPath } from 'node:url'
import { destination } from 'pino'
import { ConfigError, readConfig } from './config.ts'
import { openCountries } from './countries/countries.ts'
import { createLog } from './log.ts'
import { openStore } from './store/open-store.ts'
import { StoreUnopened } from './store/store-unopened.ts'

const ROOT = new URL('../../../', import.meta.url)
const BUILT = {
  widget: inRoot('packages/widget/dist'),
  console: inRoot('packages/console/dist'),
  docs: inRoot('docs/dist'),
  examples: inRoot('examples'),
}

await run().catch((error: unknown) => {
  const sentence = sentenceFor(error)
  if (sentence === null) throw error
  process.stderr.write(`\n${sentence}\n\n`)
  process.exit(1)
})

async function run(): Promise<void> {
  const config = readConfig(process.env)
  // Log lines must be out before the process is: a synchronous destination.
  const log = createLog(config.logLevel, destination({ dest: 2, sync: true }))
  // Before the store: if the file can't be used, the process exits, which it must not while a database opens.
  const countries = await openCountries(config.countryDatabase, (error) =>
    log.warn({ error }, 'the country database was not read anew: the last good one is in use'),
  )
  const opening = openStore({
    url: config.databaseUrl,
    synchronous: config.synchronous,
    onFault: (error) => log.error({ error }, 'the store reports a fault'),
  })
  // The rest is loaded while the database opens in its threads: half of the time until ready.
  const [store, { createApp }, { foundFirstWorkspace, welcomeText }] = await Promise.all([
    opening,
    import('./app.ts'),
    import('./welcome.ts'),
  ])
  await foundFirstWorkspace(store, config.owner)
  const app = await createApp({ config, store, countries, log, built: BUILT })
  const origin = await app.listen(config.port, config.host).catch(async (error: unknown) => {
    // A process that exits while its threads are at work in the database may crash instead.
    await app.stop()
    throw error
  })
  const welcome = await welcomeText(store, config.publicUrl ?? origin)
  // Not earlier: a store that closes could not make the link that the welcome tells.
  stopOnSignal(app.stop)
  process.stdout.write(`${welcome}\n`)
}

/** npm passes on a Ctrl-C that the terminal has told everybody already: what comes so soon is the same one. */
const SAME_SIGNAL_MS = 500

/** The first signal drains, a second one does not wait. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stoppingSince = 0
  const onSignal = () => {
    if (stoppingSince > 0) {
      if (performance.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(1)
      return
    }
    stoppingSince = performance.now()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Stopping failed: ${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}

/** What an operator can mend gets one sentence; anything else is a bug and keeps its stack. */
function sentenceFor(error: unknown): string | null {
  if (error instanceof ConfigError || error instanceof StoreUnopened) return error.message
  if (!(error instanceof Error) || !('code' in error)) return null
  const config = readConfig(process.env)
  if (error.code === 'EADDRINUSE') {
    return `Port ${config.port} is taken: stop the program that uses it, or set PORT to another one.`
  }
  if (error.code === 'EACCES' && 'syscall' in error && error.syscall === 'listen') {
    return `Port ${config.port} needs more rights than this user has: set PORT to one above 1023.`
  }
  return null
}

function inRoot(path: string): string {
  return fileURLToPath(new URL(path, ROOT))
}
