import {
  type AgentDeed,
  type BrowsingList,
  type EditSite,
  type Message,
  type Session,
  type View,
  type SetPassword,
  type SignIn,
  type SiteDetails,
  TYPING_REPEAT_MS,
  type IdentitySecrets,
  type NewIdentitySecret,
  type ReachCounts,
} from '@tealight/protocol'
import { type AgentApi, createAgentApi } from './agent-api.ts'
import { type AgentEntrance, createAgentEntrance } from './agent-entrance.ts'
import type { AgentState } from './agent-state.ts'
import type { Environment } from './environment.ts'
import type { Part } from './lists/pages.ts'
import { createObservable } from './observable.ts'
import type { WrittenParts } from './outgoing.ts'
import type { Recall } from './recalled.ts'
import type { Answer, Result } from './result.ts'
import { createThrottle } from './throttle.ts'

/** An agent's side of all conversations. */
export interface AgentClient {
  /** Never changed: after a change it is another object. */
  readonly state: AgentState
  /** The listener is told of changes, several at a time. Gives back how to end it. */
  subscribe(listener: () => void): () => void
  /** Finds out who is signed in and, if somebody is, brings everything and keeps in step. */
  start(): Promise<void>
  signIn(input: SignIn): Promise<Result<Session>>
  /** Refused when the server could not be told: then the agent is still signed in. */
  signOut(): Promise<Result<void>>
  setPassword(input: SetPassword): Promise<Result<void>>
  /** Opens a conversation: its messages and who types in it come from now on. */
  watch(conversationId: string | null): void
  /** Shows a list of conversations: it is in the state from now on, and brings its beginning. */
  showList(view: View): Promise<Result<void>>
  /** Brings more of the list that is shown: what follows, what stands ahead, or the part at the how many-th row. */
  loadRows(part: Part): Promise<Result<void>>
  loadOlder(conversationId: string): Promise<void>
  /** Everybody who is on the sites now; from then on they are told. */
  loadGuests(): Promise<Result<void>>
  /** Answers. It is kept before it is sent, and sent until it is acknowledged. */
  send(conversationId: string, text: string, parts?: WrittenParts & { id?: string }): void
  retry(id: string): void
  discard(id: string): void
  /** Puts another text in place of one that waits, or was refused; then it is sent again. */
  rewrite(id: string, text: string): void
  /** Puts another text in place of an own message. */
  edit(message: Pick<Message, 'id' | 'conversationId'>, text: string): Promise<Result<void>>
  /** Erases an own message. */
  erase(message: Pick<Message, 'id' | 'conversationId'>): Promise<Result<void>>
  claim(conversationId: string): Promise<Result<void>>
  resolve(conversationId: string): Promise<Result<void>>
  reopen(conversationId: string): Promise<Result<void>>
  /** A key was pressed. */
  type(conversationId: string): void
  /** The agent has seen everything up to this seq. */
  read(conversationId: string, seq: number): void
  /** All that was chosen for a site, for owners and admins. */
  loadSite(id: string): Promise<Result<SiteDetails>>
  editSite(id: string, input: EditSite): Promise<Result<void>>
  /** What a site's backend may sign with. A new one is shown this once. */
  identitySecrets(siteId: string): Promise<Result<IdentitySecrets>>
  makeIdentitySecret(siteId: string): Promise<Result<NewIdentitySecret>>
  dropPreviousSecret(siteId: string): Promise<Result<IdentitySecrets>>
  /** What came of reaching out. */
  reachCounts(siteId: string): Promise<Result<ReachCounts>>
  /** Asks the server for what is no part of the copy. The path begins behind `/v1`. */
  ask<T>(method: string, path: string, body?: object): Promise<Result<T>>
  /** Asks for a deed, and takes what it changed into the copy. */
  change(method: string, path: string, body?: object): Promise<Result<void>>
  /** Ends everything that goes on. What was not sent stays in storage. */
  stop(): void
}

export interface AgentClientOptions {
  origin: string
  environment: Environment
  /** Where something is kept on the device, it is shown while the server can't be reached. */
  recall?: Recall
}

export function createAgentClient(options: AgentClientOptions): AgentClient {
  const { origin, environment, recall = async () => null } = options
  const api = createAgentApi(environment, origin, () => entrance.isProved())
  const observable = createObservable(environment, () => entrance.buildState())
  const entrance = createAgentEntrance({ environment, api, recall, onChange: observable.changed })
  return {
    get state() {
      return observable.state
    },
    subscribe: observable.subscribe,
    start: entrance.start,
    signIn: entrance.signIn,
    signOut: entrance.signOut,
    setPassword: entrance.setPassword,
    stop: entrance.stop,
    ...createDeeds(environment, api, entrance),
  }
}

type Deeds = Omit<
  AgentClient,
  'state' | 'subscribe' | 'start' | 'signIn' | 'signOut' | 'setPassword' | 'stop'
>

const SIGNED_OUT = { ok: false, refusal: 'unauthenticated', message: 'Sign in first.' } as const

function createDeeds(environment: Environment, api: AgentApi, entrance: AgentEntrance): Deeds {
  const tellTyping = createThrottle(environment, TYPING_REPEAT_MS, (id) => void api.type(id))

  async function deed(ask: () => Promise<Answer<AgentDeed>>): Promise<Result<void>> {
    const desk = entrance.desk()
    if (!desk) return SIGNED_OUT
    const answer = desk.take(await ask())
    return answer.ok ? { ok: true, value: undefined } : answer
  }

  return {
    watch: entrance.watch,
    showList: async (view) => entrance.desk()?.lists.lists.show(view) ?? SIGNED_OUT,
    loadRows: async (part) => entrance.desk()?.lists.lists.load(part) ?? SIGNED_OUT,
    loadOlder: async (id) => entrance.desk()?.sync.history.loadOlder(id),
    async loadGuests() {
      const answer = await api.ask<BrowsingList>('GET', '/agent/visitors')
      if (!answer.ok) return answer
      const sync = entrance.desk()?.sync
      sync?.presence.takeGuests(answer.value.visitors)
      sync?.apply(answer.value.changes)
      return { ok: true, value: undefined }
    },
    send(id, text, parts) {
      if (!text.trim() && !parts?.files?.length) return
      entrance.desk()?.outbox.add({ ...parts, conversationId: id, text })
    },
    retry: (id) => entrance.desk()?.outbox.retry(id),
    discard: (id) => entrance.desk()?.outbox.remove({ id }),
    rewrite: (id, text) => entrance.desk()?.outbox.rewrite(id, text),
    edit: ({ conversationId, id }, text) => deed(() => api.edit(conversationId, id, text)),
    erase: ({ conversationId, id }) => deed(() => api.erase(conversationId, id)),
    claim: (id) => deed(() => api.claim(id)),
    resolve: (id) => deed(() => api.resolve(id)),
    reopen: (id) => deed(() => api.reopen(id)),
    type(id) {
      if (entrance.desk()) tellTyping(id)
    },
    read: (id, seq) => entrance.desk()?.marks.move(id, seq),
    loadSite: (id) => api.site(id),
    editSite: (id, input) => deed(() => api.editSite(id, input)),
    identitySecrets: (id) => api.identitySecrets(id),
    makeIdentitySecret: (id) => api.makeIdentitySecret(id),
    dropPreviousSecret: (id) => api.dropPreviousSecret(id),
    reachCounts: (id) => api.reachCounts(id),
    ask: api.ask,
    change: (method, path, body) => deed(() => api.ask(method, path, body)),
  }
}
