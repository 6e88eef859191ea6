import { createClient } from '@libsql/client'

/*
 * Another program that holds the lock of a database: it says so on stdout and holds it until it is ended. Its
 * argument: the connection string.
 */

const [url = ''] = process.argv.slice(2)
const client = createClient({ url, concurrency: 1 })
await client.transaction('write')
process.stdout.write('locked\n')
setInterval(() => undefined, 1_000)
