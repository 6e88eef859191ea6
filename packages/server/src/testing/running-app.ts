import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nanoid } from 'nanoid'
import { type AppParts, createApp } from '../app.ts'
import { foundWorkspace } from '../commands/found-workspace.ts'
import { makeSignInLink } from '../commands/make-sign-in-link.ts'
import { readConfig } from '../config.ts'
import { openCountries } from '../countries/countries.ts'
import { createLog } from '../log.ts'
import type { AgentRecord } from '../domain/entities.ts'
import type { BuiltParts } from '../http/public/pages.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { agentIn } from './records.ts'
import { TestAgent } from './test-agent.ts'
import { TestVisitor } from './test-visitor.ts'

/** A whole server on loopback, with a database of its own in a temporary folder. */
export interface RunningApp {
  origin: string
  store: Store
  /** Where it looks for what was built: empty folders. */
  built: BuiltParts
  /** All doors, for tests that must not miss one. */
  routes: readonly { method: string; path: string }[]
  /** A new workspace with its owner and one site. */
  workspace(options?: { origins?: string[] }): Promise<TestWorkspace>
  stop(): Promise<void>
}

export interface TestWorkspace {
  owner: AgentRecord
  siteKey: string
  /** Somebody who has not written yet. */
  visitor(): TestVisitor
  /** A colleague who is signed in. */
  agent(name: string, role?: AgentRecord['role']): Promise<TestAgent>
}

export async function startApp(
  env: Record<string, string> = {},
  open: (url: string) => Promise<Store> = (url) => openStore({ url }),
  parts: Partial<Pick<AppParts, 'pushGate'>> = {},
): Promise<RunningApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tealight-'))
  const config = readConfig({ DATA_DIR: dataDir, DRAIN_SECONDS: '0', LOG_LEVEL: 'silent', ...env })
  const store = await open(config.databaseUrl)
  const built = {
    widget: join(dataDir, 'widget'),
    console: join(dataDir, 'console'),
    docs: join(dataDir, 'docs'),
    examples: join(dataDir, 'examples'),
  }
  for (const dir of Object.values(built)) await mkdir(dir, { recursive: true })
  await mkdir(join(built.examples, 'storefront'))
  const log = createLog(config.logLevel)
  const countries = await openCountries(config.countryDatabase, () => {})
  const app = await createApp({ config, store, countries, log, built, ...parts })
  const origin = await app.listen(0, '127.0.0.1')

  return {
    origin,
    store,
    built,
    routes: app.routes,
    async workspace({ origins = ['*'] } = {}) {
      const siteKey = nanoid(10)
      const owner = await foundWorkspace(store.journal, {
        name: 'A workspace',
        owner: { name: 'Olga', email: `${nanoid(8)}@shop.example` },
        site: { key: siteKey, name: 'A shop', greeting: 'Hello!', origins },
      })
      return {
        owner,
        siteKey,
        visitor: () => new TestVisitor(origin, siteKey),
        agent: (name, role = 'agent') => signInColleague(origin, store, owner, name, role),
      }
    },
    async stop() {
      await app.stop()
      await rm(dataDir, { recursive: true })
    },
  }
}

async function signInColleague(
  origin: string,
  store: Store,
  { workspaceId }: AgentRecord,
  name: string,
  role: AgentRecord['role'],
): Promise<TestAgent> {
  const email = `${nanoid(8)}@shop.example`.toLowerCase()
  const record = agentIn(workspaceId, { name, email, role })
  await store.journal.write(workspaceId, async (tx) => tx.put('agent', record))
  const agent = new TestAgent(origin, record.id)
  await agent.signsIn(await makeSignInLink(store.journal, record))
  return agent
}
