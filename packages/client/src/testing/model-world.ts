import type {
  Agent,
  Author,
  Change,
  Conversation,
  ConversationEvent,
  Message,
  Refusal,
  Site,
  Team,
  Visitor,
  VisitorChange,
  VisitorConversation,
  Workspace,
} from '@tealight/protocol'

/** A "no" of the model. */
export class ModelRefusal extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** What the model remembers: entities with revs, and nothing else. The rules of SPEC.md, as short as can be. */
export class ModelWorld {
  rev = 0
  readonly workspace: Workspace = {
    kind: 'workspace',
    id: 'workspace-0001',
    rev: 0,
    name: 'Lamp & Co',
  }
  readonly team: Team = {
    kind: 'team',
    id: 'team-00000001',
    rev: 0,
    name: 'Sales',
    memberIds: [],
    routing: {
      policy: 'manual',
      skills: 'prefer',
      preferLast: true,
      acceptS: 0,
      agingMinutes: 15,
      overflow: null,
      inactivity: null,
      reopenS: 0,
      hours: { timeZone: 'UTC', week: [], holidays: [] },
    },
  }
  readonly site: Site = {
    kind: 'site',
    id: 'site-00000001',
    rev: 0,
    key: 'shop',
    name: 'Shop',
    greeting: 'Hello',
    origins: ['*'],
  }
  readonly agents: Agent[] = ['Ada', 'Ben'].map((name) => ({
    kind: 'agent',
    id: `agent-${name}-0001`,
    rev: 0,
    name,
    email: `${name}@shop.example`,
    role: 'agent',
    availability: 'open',
    languages: [],
    topics: [],
    capacity: null,
  }))
  readonly visitors = new Map<string, Visitor>()
  readonly conversations = new Map<string, Conversation>()
  readonly messages = new Map<string, Message[]>()
  /** Told of every commit: first the messages, then what counts them. */
  onCommit: (messages: Message[], others: Change[]) => void = () => {}

  /** IDM1, IDM2: sent twice, created once. */
  visitorSays(
    token: string,
    sent: { id: string; conversationId: string; text: string },
  ): Message[] {
    const visitor = this.visitors.get(token) ?? this.#meet(token)
    const conversation = this.conversations.get(sent.conversationId) ?? this.#begin(visitor, sent)
    if (conversation.visitorId !== visitor.id) throw new ModelRefusal('not-found')
    const known = this.#known(sent)
    if (known) return known
    const entries: Entry[] = [{ author: { kind: 'visitor' }, id: sent.id, text: sent.text }]
    if (conversation.status === 'resolved') entries.unshift({ event: { kind: 'returned' } })
    const status = conversation.status === 'resolved' ? 'queued' : conversation.status
    return this.#write({ ...conversation, status }, entries, visitor)
  }

  agentSays(agent: Agent, sent: { id: string; conversationId: string; text: string }): Message[] {
    const conversation = this.conversation(sent.conversationId)
    const known = this.#known(sent)
    if (known) return known
    if (conversation.status === 'resolved') throw new ModelRefusal('conversation-resolved')
    const author: Author = { kind: 'agent', id: agent.id, name: agent.name }
    const claimed = conversation.status === 'queued'
    const entries: Entry[] = [{ author, id: sent.id, text: sent.text }]
    if (claimed)
      entries.unshift({ event: { kind: 'claimed', agentId: agent.id, agentName: agent.name } })
    return this.#write({ ...conversation, status: 'open', assigneeId: agent.id }, entries)
  }

  /** An answer that has waited is refused when somebody else has written meanwhile. */
  heedSince(agent: Agent, conversationId: string, since: number): void {
    const last = this.history(conversationId).at(-1)
    const isOwn = last?.type === 'text' && 'id' in last.author && last.author.id === agent.id
    if (last && last.seq > since && !isOwn) throw new ModelRefusal('went-on')
  }

  resolve(agent: Agent, conversationId: string): Message[] {
    const conversation = this.conversation(conversationId)
    if (conversation.status === 'resolved') return []
    const event: ConversationEvent = { kind: 'resolved', agentId: agent.id, agentName: agent.name }
    return this.#write({ ...conversation, status: 'resolved', assigneeId: null }, [{ event }])
  }

  claim(agent: Agent, conversationId: string): Message[] {
    const conversation = this.conversation(conversationId)
    if (conversation.assigneeId === agent.id) return []
    if (conversation.status !== 'queued') throw new ModelRefusal('not-in-queue')
    const event: ConversationEvent = { kind: 'claimed', agentId: agent.id, agentName: agent.name }
    return this.#write({ ...conversation, status: 'open', assigneeId: agent.id }, [{ event }])
  }

  read(by: 'visitor' | 'agent', conversationId: string, seq: number): void {
    const conversation = this.conversation(conversationId)
    const mark = by === 'visitor' ? 'visitorReadSeq' : 'agentReadSeq'
    if (seq <= conversation[mark]) return
    this.#put(
      [],
      [this.#counted({ ...conversation, [mark]: Math.min(seq, conversation.messageCount) })],
    )
  }

  conversation(id: string): Conversation {
    const conversation = this.conversations.get(id)
    if (!conversation) throw new ModelRefusal('not-found')
    return conversation
  }

  history(conversationId: string): Message[] {
    return this.messages.get(conversationId) ?? []
  }

  /** All but messages. */
  entities(): Change[] {
    const { workspace, site, team, agents } = this
    return [
      workspace,
      site,
      team,
      ...agents,
      ...this.visitors.values(),
      ...this.conversations.values(),
    ]
  }

  conversationsOf(visitor: Visitor): Conversation[] {
    return [...this.conversations.values()].filter(({ visitorId }) => visitorId === visitor.id)
  }

  #meet(token: string): Visitor {
    const visitor: Visitor = {
      kind: 'visitor',
      id: `visitor-${token.slice(0, 12)}`,
      rev: 0,
      siteId: this.site.id,
      externalId: null,
      attributes: {},
      name: null,
      email: null,
      phone: null,
      language: '',
      createdAt: this.visitors.size,
    }
    this.visitors.set(token, visitor)
    return visitor
  }

  #begin(visitor: Visitor, { conversationId }: { conversationId: string }): Conversation {
    return {
      kind: 'conversation',
      id: conversationId,
      rev: 0,
      siteId: this.site.id,
      status: 'queued',
      teamId: this.team.id,
      visitorId: visitor.id,
      assigneeId: null,
      queuedAt: 0,
      priority: 'normal',
      language: '',
      channel: 'widget',
      page: null,
      resolvedAt: null,
      createdAt: this.rev,
      contact: null,
      messageCount: 0,
      lastMessage: null,
      unreadByAgents: 0,
      unreadByVisitor: 0,
      agentReadSeq: 0,
      visitorReadSeq: 0,
      noteStep: 0,
      mentions: [],
      tagIds: [],
      helperIds: [],
    }
  }

  #known({ id, conversationId, text }: { id: string; conversationId: string; text: string }) {
    const known = this.history(conversationId).find((message) => message.id === id)
    if (!known) return null
    if (known.type !== 'text' || known.text !== text) throw new ModelRefusal('id-taken')
    return [known]
  }

  #write(conversation: Conversation, entries: Entry[], visitor?: Visitor): Message[] {
    const written = entries.map((entry, index): Message => {
      const seq = conversation.messageCount + 1 + index
      const base = {
        kind: 'message',
        rev: 0,
        conversationId: conversation.id,
        seq,
        at: seq,
      } as const
      return 'event' in entry
        ? {
            ...base,
            type: 'system',
            id: `${conversation.id.slice(0, 20)}-s${seq}`,
            event: entry.event,
          }
        : { ...base, type: 'text', ...entry }
    })
    const messageCount = conversation.messageCount + written.length
    const isNew = visitor && visitor.rev === 0
    return this.#put(written, [...(isNew ? [visitor] : []), { ...conversation, messageCount }])
  }

  /** ORD2: every change gets the next rev. */
  #put(messages: Message[], others: Change[]): Message[] {
    const put = messages.map((message): Message => ({ ...message, rev: (this.rev += 1) }))
    for (const message of put) {
      this.messages.set(message.conversationId, [...this.history(message.conversationId), message])
    }
    const changed = others.map((other): Change => {
      const entity = {
        ...(other.kind === 'conversation' ? this.#counted(other) : other),
        rev: (this.rev += 1),
      }
      if (entity.kind === 'conversation') this.conversations.set(entity.id, entity)
      if (entity.kind === 'visitor') this.#rememberVisitor(entity)
      return entity
    })
    this.onCommit(put, changed)
    return put
  }

  #rememberVisitor(visitor: Visitor): void {
    for (const [token, { id }] of this.visitors)
      if (id === visitor.id) this.visitors.set(token, visitor)
  }

  #counted(conversation: Conversation): Conversation {
    const unread = (by: string, after: number): number =>
      this.history(conversation.id).filter(
        (message) => message.type === 'text' && message.author.kind === by && message.seq > after,
      ).length
    return {
      ...conversation,
      unreadByAgents: unread('visitor', conversation.agentReadSeq),
      unreadByVisitor: unread('agent', conversation.visitorReadSeq),
    }
  }
}

type Entry = { id: string; author: Author; text: string } | { event: ConversationEvent }

/** An entity as its visitor sees it; null when it is none of theirs. */
export function visitorView(change: Change): VisitorChange | null {
  switch (change.kind) {
    case 'message':
      return change
    case 'site': {
      const { kind, id, rev, name, greeting } = change
      return { kind, id, rev, name, greeting }
    }
    case 'conversation':
      return visitorConversation(change)
    default:
      return null
  }
}

export function visitorConversation(conversation: Conversation): VisitorConversation {
  const { kind, id, rev, assigneeId, createdAt, contact, messageCount } = conversation
  const { unreadByVisitor, agentReadSeq, visitorReadSeq } = conversation
  const status = conversation.status === 'snoozed' ? 'open' : conversation.status
  const assignee = assigneeId === null ? null : { id: assigneeId, name: assigneeId }
  const counts = { createdAt, messageCount, unread: unreadByVisitor, agentReadSeq, visitorReadSeq }
  return { kind, id, rev, status, assignee, contact, ...counts }
}
