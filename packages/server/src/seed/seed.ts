import { nanoid } from 'nanoid'
import { hashPassword } from '../auth/password.ts'
import { hashToken, newToken } from '../auth/token.ts'
import { claimConversation } from '../commands/claim-conversation.ts'
import { resolveConversation } from '../commands/resolve-conversation.ts'
import { sendAsAgent } from '../commands/send-as-agent.ts'
import { sendAsVisitor } from '../commands/send-as-visitor.ts'
import { UNSKILLED } from '../domain/routing/skills.ts'
import type { AgentRecord, SiteRecord } from '../domain/entities.ts'
import type { Store } from '../store/store.ts'
import { type Talk, talks } from './talks.ts'

/** The colleague who answers in the seeded conversations, with the password that development prints. */
export const COLLEAGUE = {
  name: 'Lin Haverford',
  email: 'lin@demo.example',
  password: 'lin-is-at-work',
}

/** Fills the demo workspace with conversations to try things out with. Does nothing where there are some. */
export async function seed(store: Store): Promise<void> {
  const site = await store.directory.siteByKey('demo')
  if (site === null) return
  const all = { filter: {}, order: 'newest', agentId: '' } as const
  if ((await store.reads(site.workspaceId).lists.count(all)) > 0) return
  const colleague = await hire(store, site.workspaceId)
  for (const talk of talks) await hold(store, site, colleague, talk)
}

async function hire(store: Store, workspaceId: string): Promise<AgentRecord> {
  const { name, email, password } = COLLEAGUE
  const passwordHash = await hashPassword(password)
  const agent: AgentRecord = {
    id: nanoid(),
    workspaceId,
    rev: 0,
    name,
    email,
    role: 'agent',
    passwordHash,
    ...UNSKILLED,
  }
  await store.journal.write(workspaceId, async (tx) => tx.put('agent', agent))
  return agent
}

async function hold(
  store: Store,
  site: SiteRecord,
  colleague: AgentRecord,
  talk: Talk,
): Promise<void> {
  const { journal } = store
  const { language, page, lines, isResolved } = talk
  const key = { workspaceId: site.workspaceId, conversationId: nanoid() }
  const tokenHash = hashToken(newToken())
  const visitor = { siteId: site.id, tokenHash, needsIdentity: false, language, page }
  for (const { by, text } of lines) {
    const words = { ...key, messageId: nanoid(), text, fileIds: [] }
    if (by === 'visitor') await sendAsVisitor(journal, { ...words, ...visitor })
    else await sendAsAgent(journal, { ...words, agent: colleague })
  }
  if (!isResolved) return
  await claimConversation(journal, key.conversationId, colleague)
  await resolveConversation(journal, key.conversationId, colleague)
}
