import { readConfig } from '../config.ts'
import { openStore } from '../store/open-store.ts'
import { foundFirstWorkspace } from '../welcome.ts'
import { COLLEAGUE, seed } from './seed.ts'

/* For development: founds the demo workspace where there is none, and fills it. */

const config = readConfig(process.env)
const store = await openStore({ url: config.databaseUrl, synchronous: config.synchronous })
await foundFirstWorkspace(store, null)
await seed(store)
await store.close()
process.stdout.write(`Seeded: sign in as ${COLLEAGUE.email} with "${COLLEAGUE.password}".\n`)
