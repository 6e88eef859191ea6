import { nanoid } from 'nanoid'
import type {
  AgentRecord,
  ConversationRecord,
  MessageRecord,
  SiteRecord,
  TokenRecord,
  VisitorRecord,
} from '../domain/entities.ts'
import { UNCHANGED } from '../domain/entries.ts'
import { UNSKILLED } from '../domain/routing/skills.ts'
import { UNROUTED } from '../domain/routing/unrouted.ts'
import { newTeam } from '../domain/team.ts'
import type { MessageKey, Tx } from '../store/journal.ts'
import type { Store } from '../store/store.ts'

/* Records as the tests of the store write them: whole, with what a test does not care about filled in. */

export function agentIn(workspaceId: string, own: Partial<AgentRecord> = {}): AgentRecord {
  const id = nanoid()
  const unnamed = { name: 'Lin', email: `${id.toLowerCase()}@shop.example`, passwordHash: null }
  return { workspaceId, id, rev: 0, role: 'agent', ...unnamed, ...UNSKILLED, ...own }
}

export function siteIn(workspaceId: string, own: Partial<SiteRecord> = {}): SiteRecord {
  const texts = { name: 'Shop', greeting: 'Hello!', origins: ['https://shop.example'] }
  return {
    workspaceId,
    id: nanoid(),
    rev: 0,
    step: 1,
    key: nanoid(),
    settings: {},
    identitySecrets: [],
    ...texts,
    ...own,
  }
}

export function visitorIn(workspaceId: string, own: Partial<VisitorRecord> = {}): VisitorRecord {
  const unknown = { externalId: null, name: null, email: null, phone: null, attributes: {} }
  return {
    workspaceId,
    id: nanoid(),
    rev: 0,
    siteId: nanoid(),
    language: 'en',
    createdAt: 1,
    block: null,
    mergedInto: null,
    merger: null,
    ...unknown,
    ...own,
  }
}

export function tokenOf({ workspaceId, siteId, id: visitorId }: VisitorRecord): TokenRecord {
  const unseen = { sinceRev: 0, network: null, networkUntil: null }
  return { siteId, tokenHash: nanoid(), workspaceId, visitorId, ...unseen }
}

export function conversationIn(
  workspaceId: string,
  own: Partial<ConversationRecord> = {},
): ConversationRecord {
  return {
    workspaceId,
    id: nanoid(),
    rev: 0,
    step: 1,
    ...UNROUTED,
    declinedBy: [],
    leftTeamIds: [],
    siteId: 'the-site',
    teamId: 'the-team',
    visitorId: 'the-visitor',
    status: 'queued',
    assigneeId: null,
    assigneeName: null,
    queuedAt: 1,
    resolvedAt: null,
    createdAt: 1,
    answeredAt: null,
    contact: null,
    page: null,
    messageCount: 0,
    lastMessage: null,
    unreadByAgents: 0,
    unreadByVisitor: 0,
    agentReadSeq: 0,
    visitorReadSeq: 0,
    rating: null,
    spam: null,
    noteStep: 0,
    mentions: [],
    tagIds: [],
    helperIds: [],
    continues: [],
    ...own,
  }
}

export function messageIn(
  workspaceId: string,
  conversationId: string,
  own: Partial<MessageRecord> = {},
): MessageRecord {
  const said = {
    type: 'text',
    author: { kind: 'visitor' },
    event: null,
    text: 'hello',
    files: null,
  } as const
  return {
    workspaceId,
    conversationId,
    id: nanoid(),
    rev: 0,
    step: 1,
    seq: 1,
    at: 1,
    ...said,
    ...UNCHANGED,
    ...own,
  }
}

/** Makes a workspace with an owner, a team and a site. */
export async function foundIn(store: Store, workspaceId = nanoid()) {
  const owner = agentIn(workspaceId, { role: 'owner', name: 'Owner' })
  const site = siteIn(workspaceId)
  await store.journal.write(workspaceId, async (tx) => {
    tx.put('workspace', { workspaceId, id: workspaceId, rev: 0, name: 'Candles & Co', routing: {} })
    tx.put('agent', owner)
    tx.put('team', newTeam({ workspaceId, id: nanoid(), name: 'Support' }, 1))
    tx.put('site', site)
  })
  return { workspaceId, owner, site, reads: store.reads(workspaceId) }
}

/** Something that somebody says; it may ask for the deed to fail. */
export interface Words extends MessageKey {
  text: string
  fails?: boolean
}

/** The frequent deed of the tests: everybody's words go to their conversations, which begin with them. */
export async function everybodySays(tx: Tx, group: readonly Words[]): Promise<MessageRecord[]> {
  const conversations = new Map<string, ConversationRecord>()
  const written = new Map<string, MessageRecord>()
  for (const record of await tx.conversations(group)) conversations.set(nameOf(record), record)
  for (const record of await tx.messages(group)) written.set(nameOf(record), record)
  return group.map(({ workspaceId, conversationId, messageId, text, fails = false }) => {
    if (fails) throw new Error(`a deed fails on purpose: ${text}`)
    const existing = written.get(nameOf({ workspaceId, id: messageId }))
    if (existing !== undefined) return existing
    const name = nameOf({ workspaceId, id: conversationId })
    const begun = conversations.get(name)
    const conversation = begun ?? conversationIn(workspaceId, { id: conversationId })
    const seq = ++conversation.messageCount
    const message = messageIn(workspaceId, conversationId, { id: messageId, seq, at: tx.now, text })
    conversations.set(name, conversation)
    tx.put('message', message)
    tx.put('conversation', conversation)
    return message
  })
}

function nameOf({ workspaceId, id }: { workspaceId: string; id: string }): string {
  return `${workspaceId} ${id}`
}
