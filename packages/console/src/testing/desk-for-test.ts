import {
  type AgentClient,
  type AgentState,
  type Environment,
  type ListState,
  memoryStorage,
  NOBODY,
} from '@tealight/client'
import {
  type Agent,
  type Conversation,
  fits,
  type Message,
  placeIn,
  type SiteDetails,
  type Team,
  type View,
  type Visitor,
} from '@tealight/protocol'
import type { Desk } from '../state/desk.ts'
import { openDesk } from '../state/desk.ts'

export const NOW = Date.UTC(2026, 10, 20, 12)
export const MINUTE = 60_000

export const maya = agentNamed('agent-maya-1', 'Maya')
export const tomas = agentNamed('agent-tomas-1', 'Tomás')

function agentNamed(id: string, name: string): Agent {
  return {
    kind: 'agent',
    id,
    rev: 1,
    name,
    email: `${id}@shop.example`,
    role: 'agent',
    availability: 'open',
    languages: [],
    topics: [],
    capacity: null,
  }
}

export function visitor(id: string, name: string | null = null): Visitor {
  return {
    kind: 'visitor',
    id,
    rev: 1,
    siteId: 'site-000001',
    externalId: null,
    attributes: {},
    name,
    email: null,
    phone: null,
    language: 'en',
    createdAt: NOW,
  }
}

/** A team whose agents claim. */
export function team(id: string, name: string): Team {
  const routing: Team['routing'] = {
    policy: 'manual',
    skills: 'prefer',
    preferLast: true,
    acceptS: 0,
    agingMinutes: 15,
    overflow: null,
    inactivity: null,
    reopenS: 0,
    hours: { timeZone: 'UTC', week: [], holidays: [] },
  }
  return { kind: 'team', id, rev: 1, name, memberIds: [], routing }
}

/** A conversation that waits, unless it says otherwise. */
export function conversation(id: string, differs: Partial<Conversation> = {}): Conversation {
  return {
    kind: 'conversation',
    id,
    rev: 1,
    siteId: 'site-000001',
    teamId: 'team-000001',
    visitorId: `visitor-${id}`,
    status: 'queued',
    assigneeId: null,
    queuedAt: NOW,
    resolvedAt: null,
    createdAt: NOW,
    priority: 'normal',
    language: 'en',
    channel: 'widget',
    contact: null,
    page: null,
    messageCount: 1,
    lastMessage: { seq: 1, at: NOW, author: { kind: 'visitor' }, excerpt: 'Hello' },
    unreadByAgents: 0,
    unreadByVisitor: 0,
    agentReadSeq: 0,
    visitorReadSeq: 0,
    noteStep: 0,
    mentions: [],
    tagIds: [],
    helperIds: [],
    ...differs,
  }
}

/** Something that was written: by the visitor, unless an agent is given. */
export function text(
  seq: number,
  words: string,
  differs: { by?: Agent; at?: number } = {},
): Message {
  const { by, at = NOW } = differs
  const author = by
    ? ({ kind: 'agent', id: by.id, name: by.name } as const)
    : ({ kind: 'visitor' } as const)
  return {
    kind: 'message',
    type: 'text',
    id: `message-${String(seq).padStart(4, '0')}`,
    rev: seq,
    conversationId: 'conversation-1',
    seq,
    at,
    author,
    text: words,
  }
}

export const siteDetails: SiteDetails = {
  rev: 1,
  name: 'Shop',
  greeting: 'Hello!',
  style: '',
  settings: {
    look: {
      colour: '#0f766e',
      scheme: 'auto',
      side: 'end',
      sideOffset: 20,
      bottomOffset: 20,
      launcher: 'icon',
      launcherText: '',
      launcherPicture: '',
      radius: 16,
      font: 'ours',
      headerPicture: '',
      texts: {},
      credit: true,
    },
    language: { fixed: null },
    people: { faces: true, replyTime: true, teams: [] },
    hours: { timeZone: 'UTC', week: [], holidays: [], email: 'optional' },
    form: { fields: [] },
    messages: { canEdit: true, canDelete: false, minutes: 15 },
    rating: { scale: 'faces', question: {}, comment: true },
    alerts: { sound: true, title: true },
    identity: { required: false, signInUrl: '' },
    files: { isOn: true, maxBytes: 20 * 1024 * 1024, kinds: ['image'], voice: true },
    reach: { rules: [] },
    privacy: {
      consent: 'none',
      policyUrl: '',
      pages: true,
      retentionDays: 0,
      peek: false,
      browsing: false,
    },
  },
}

/** A desk at which Maya sits, over a client that does nothing but remember what it was asked. */
export interface TestDesk {
  desk: Desk
  /** The deeds that were asked for, such as `claim conversation-1`. */
  asked: string[]
  /** Something came from the server. */
  receives(change: Partial<AgentState>): void
}

export function deskForTest(
  state: Partial<AgentState> = {},
  now: () => number = () => NOW,
): TestDesk {
  const asked: string[] = []
  const listeners = new Set<() => void>()
  const client = clientForTest({ ...EMPTY, ...signedInBy(state), ...state }, asked, listeners)
  return {
    desk: openDesk(client, environmentForTest(now)),
    asked,
    receives(change) {
      client.state = { ...client.state, ...change }
      client.show()
      for (const listener of listeners) listener()
    },
  }
}

export function byId<Entity extends { id: string }>(
  ...entities: Entity[]
): ReadonlyMap<string, Entity> {
  return new Map(entities.map((entity) => [entity.id, entity]))
}

/** Whoever is signed in is one of the agents. */
function signedInBy({ session }: Partial<AgentState>): Partial<AgentState> {
  return session ? { agents: byId(session.agent, tomas) } : {}
}

const EMPTY: AgentState = {
  ...NOBODY,
  status: { kind: 'live' },
  session: { agent: maya, hasPassword: true },
  workspace: { kind: 'workspace', id: 'workspace-1', rev: 1, name: 'Shop' },
  agents: byId(maya, tomas),
}

type WritableClient = Omit<AgentClient, 'state'> & {
  state: AgentState
  /** Puts the list that is shown together anew. */
  show(view?: View): void
}

function clientForTest(
  state: AgentState,
  asked: string[],
  listeners: Set<() => void>,
): WritableClient {
  const note = (...words: (string | number | null)[]): void => void asked.push(words.join(' '))
  async function done(...words: string[]): Promise<{ ok: true; value: undefined }> {
    note(...words)
    return { ok: true, value: undefined }
  }
  const client: WritableClient = {
    state,
    show(view = client.state.list?.view) {
      if (view) client.state = { ...client.state, list: listForTest(view, client.state) }
      for (const listener of listeners) listener()
    },
    async showList(view) {
      client.show(view)
      return done('showList', JSON.stringify(view))
    },
    loadRows: (part) => done('loadRows', JSON.stringify(part)),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start: async () => note('start'),
    signIn: async () => ({ ok: true, value: { agent: maya, hasPassword: true } }),
    signOut: () => done('signOut'),
    setPassword: () => done('setPassword'),
    watch: (id) => note('watch', id),
    loadOlder: async (id) => note('loadOlder', id),
    loadGuests: () => done('loadGuests'),
    send: (id, words) => note('send', id, words),
    retry: (id) => note('retry', id),
    discard: (id) => note('discard', id),
    rewrite: (id, words) => note('rewrite', id, words),
    edit: ({ id }, words) => done('edit', id, words),
    erase: ({ id }) => done('erase', id),
    claim: (id) => done('claim', id),
    resolve: (id) => done('resolve', id),
    reopen: (id) => done('reopen', id),
    type: (id) => note('type', id),
    read: (id, seq) => note('read', id, seq),
    ...siteForTest(note),
    async ask(method, path, body) {
      note(method, path, ...(body ? [JSON.stringify(body)] : []))
      return { ok: false, refusal: 'not-found', message: '' }
    },
    change: (method, path, body) => done(method, path, ...(body ? [JSON.stringify(body)] : [])),
    stop: () => note('stop'),
  }
  return client
}

/** All of a list that is in the state. */
function listForTest(view: View, { conversations, visitors }: AgentState): ListState {
  const place = (one: Conversation): number => placeIn(view.order, one, maya.id)
  const ids = [...conversations.values()]
    .filter((one) => fits(view, one, visitors.get(one.visitorId), { agentId: maya.id, now: NOW }))
    .sort((a, b) => place(a) - place(b))
    .map(({ id }) => id)
  return { view, ids, above: 0, total: ids.length, hasMore: false, isLoading: false }
}

type SiteDeeds = Pick<
  AgentClient,
  | 'loadSite'
  | 'editSite'
  | 'identitySecrets'
  | 'makeIdentitySecret'
  | 'dropPreviousSecret'
  | 'reachCounts'
>

/** What is known and done of a site's settings. */
function siteForTest(note: (...words: string[]) => void): SiteDeeds {
  return {
    loadSite: async () => ({ ok: true, value: siteDetails }),
    async editSite(id, edit) {
      note('editSite', id, JSON.stringify(edit))
      return { ok: true, value: undefined }
    },
    identitySecrets: async () => ({
      ok: true,
      value: { secrets: [{ madeAt: NOW, ending: 'x9Qa' }] },
    }),
    async makeIdentitySecret(id) {
      note('makeIdentitySecret', id)
      const secrets = [
        { madeAt: NOW, ending: 'cret' },
        { madeAt: NOW, ending: 'x9Qa' },
      ]
      return { ok: true, value: { secrets, secret: 'a-new-secret' } }
    },
    async dropPreviousSecret(id) {
      note('dropPreviousSecret', id)
      return { ok: true, value: { secrets: [{ madeAt: NOW, ending: 'cret' }] } }
    },
    reachCounts: async () => ({ ok: true, value: { counts: [] } }),
  }
}

/** A browser in which nothing is kept and nobody can be asked. */
export function environmentForTest(now: () => number = () => NOW): Environment {
  return {
    fetch: () => Promise.reject(new Error('components never fetch')),
    storage: memoryStorage(),
    now,
    random: () => 0.5,
    randomBytes: (count) => new Uint8Array(count),
    setTimer: (callback, ms) => setTimeout(callback, ms),
    clearTimer: (timer) => clearTimeout(timer),
    isOnline: () => true,
    isVisible: () => true,
    onWake: () => () => {},
    onSleep: () => () => {},
  }
}
