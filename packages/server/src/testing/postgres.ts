import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { requireProgram, versionFolders } from './require-program.ts'

/** A PostgreSQL server of the tests' own, reached through a socket in its own folder: no port, no password. */
export interface RunningPostgres {
  /** Makes an empty database and answers its connection string. */
  createDatabase(): Promise<string>
  /** Ends every session, as a restart of the server would. */
  cutConnections(): Promise<void>
  stop(): Promise<void>
}

const READY_TRIES = 100
const READY_PAUSE_MS = 100

/** Starts a server from the binaries on the machine. Null when there are none. */
export async function startPostgres(): Promise<RunningPostgres | null> {
  const folders = versionFolders('/usr/lib/postgresql', 'bin')
  const initdb = requireProgram({ name: 'initdb', package: 'postgresql', folders })
  const postgres = requireProgram({ name: 'postgres', package: 'postgresql', folders })
  if (initdb === null || postgres === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'tealight-pg-'))
  const as = asUser(folder)
  await finished(
    spawn(
      initdb,
      ['-D', folder, '-U', 'tealight', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
      as,
    ),
  )
  const settings = ['listen_addresses=', 'fsync=off', 'full_page_writes=off', 'max_connections=60']
  const flags = settings.flatMap((setting) => ['-c', setting])
  const server = spawn(
    '/bin/sh',
    ['-c', KEEPER, folder, postgres, '-D', folder, '-k', folder, ...flags],
    {
      ...as,
      stdio: ['pipe', 'ignore', 'pipe'],
    },
  )
  await ready(server, folder)
  return {
    createDatabase: () => createDatabase(folder),
    cutConnections: () => cutConnections(folder),
    async stop() {
      const exited = once(server, 'exit')
      server.stdin?.end()
      await exited
    },
  }
}

/** Ends the server and clears its folder when the pipe closes: also when the tests are killed. */
const KEEPER = '"$@" & cat > /dev/null; kill -QUIT $!; wait; rm -rf "$0"'

let made = 0

async function createDatabase(folder: string): Promise<string> {
  const name = `test_${++made}`
  await run(folder, `create database ${name}`)
  return urlOf(folder, name)
}

async function cutConnections(folder: string): Promise<void> {
  const others = `pid <> pg_backend_pid() and backend_type = 'client backend'`
  await run(folder, `select pg_terminate_backend(pid) from pg_stat_activity where ${others}`)
}

async function run(folder: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(folder, 'postgres') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function urlOf(folder: string, database: string): string {
  return `postgres://tealight@/${database}?host=${encodeURIComponent(folder)}`
}

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody. */
function asUser(folder: string): SpawnOptions {
  const stdio: SpawnOptions['stdio'] = ['ignore', 'ignore', 'pipe']
  if (process.getuid?.() !== 0) return { stdio }
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const entry = ['postgres', 'nobody']
    .map((name) => users.find((line) => line.startsWith(`${name}:`)))
    .find((line) => line !== undefined)
  const [, , uid, gid] = entry?.split(':').map(Number) ?? []
  if (uid === undefined || gid === undefined)
    throw new Error('there is no user to run PostgreSQL as')
  chownSync(folder, uid, gid)
  return { stdio, uid, gid, cwd: folder }
}

async function finished(program: ChildProcess): Promise<void> {
  const said = collect(program)
  const [code] = await once(program, 'exit')
  if (code !== 0) throw new Error(`initdb failed: ${said()}`)
}

async function ready(server: ChildProcess, folder: string): Promise<void> {
  const said = collect(server)
  for (let tries = 1; ; tries++) {
    try {
      return await run(folder, 'select 1')
    } catch (error) {
      if (server.exitCode === null && tries < READY_TRIES) await sleep(READY_PAUSE_MS)
      else throw new Error(`PostgreSQL did not start: ${said()}`, { cause: error })
    }
  }
}

function collect(program: ChildProcess): () => string {
  let text = ''
  program.stderr?.on('data', (chunk: Buffer) => {
    text = (text + chunk.toString()).slice(-4_000)
  })
  return () => text
}
