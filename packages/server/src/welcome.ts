import { nanoid } from 'nanoid'
import { type Foundation, foundWorkspace } from './commands/found-workspace.ts'
import { makeSignInLink } from './commands/make-sign-in-link.ts'
import type { Config } from './config.ts'
import type { Store } from './store/store.ts'

const DEMO: Foundation = {
  name: 'Demo workspace',
  owner: { name: 'Robin', email: 'owner@demo.example' },
  site: {
    key: 'demo',
    name: 'Skerry',
    greeting: 'Hello! How can we help?',
    origins: ['*'],
  },
}

/** On an empty database, founds the workspace that the configuration asks for: the owner's, or the demo. */
export async function foundFirstWorkspace(store: Store, owner: Config['owner']): Promise<void> {
  const existing = await store.directory.owners()
  if (existing.length > 0) return
  await foundWorkspace(store.journal, owner === null ? DEMO : productionFoundation(owner))
}

/** What the operator reads once the server is up: where to click, and how to get in. */
export async function welcomeText(store: Store, origin: string): Promise<string> {
  const lines = ['', 'Tealight is running.', '']
  for (const { workspaceName, owner, siteKey } of await store.directory.owners()) {
    const isDemo = siteKey === DEMO.site.key
    lines.push(`  ${workspaceName}`)
    if (isDemo) lines.push(`    Demo shop  ${origin}/demo/`)
    else
      lines.push(
        `    Snippet    <script async fetchpriority="low" src="${origin}/w/${siteKey}.js"></script>`,
      )
    lines.push(`    Console    ${origin}/console/`)
    if (owner.passwordHash === null) {
      const link = await makeSignInLink(store.journal, owner)
      lines.push(
        `    Sign in    ${origin}/console/sign-in#${link}`,
        `               (as ${owner.name}; works once, within 30 minutes; every start prints a new one until a password is chosen)`,
      )
    }
  }
  lines.push('', `  Documentation  ${origin}/docs/`, '', '  Ctrl-C stops it.', '')
  return lines.join('\n')
}

function productionFoundation({
  email,
  workspace,
  origins,
}: NonNullable<Config['owner']>): Foundation {
  return {
    name: workspace,
    owner: { name: email.slice(0, email.indexOf('@')), email },
    site: { key: nanoid(12), name: workspace, greeting: 'Hello! How can we help?', origins },
  }
}
