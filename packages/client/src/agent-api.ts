import {
  type AddNote,
  type AgentDeed,
  type AgentSend,
  type Bootstrap,
  type ConversationList,
  type EditSite,
  type History,
  PROTOCOL_VERSION,
  type IdentitySecrets,
  type NewIdentitySecret,
  type Notes,
  type ReachCounts,
  type Session,
  type SetPassword,
  type SignIn,
  type SiteDetails,
  type View,
  writeView,
} from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { type Address, type Ask, createAsk } from './requests.ts'
import { type Answer, unreachable } from './result.ts'
import type { StreamRequest } from './transports/transport.ts'

/** Everything that an agent asks the server. */
export interface AgentApi {
  session(): Promise<Answer<Session>>
  signIn(input: SignIn): Promise<Answer<Session>>
  signOut(): Promise<Answer<void>>
  setPassword(input: SetPassword): Promise<Answer<void>>
  bootstrap(): Promise<Answer<Bootstrap>>
  /** `place` is one of `before=…`, `ahead=…` and `at=…`. */
  list(view: View, place: string): Promise<Answer<ConversationList>>
  conversation(id: string): Promise<Answer<AgentDeed>>
  history(id: string, before: number): Promise<Answer<History>>
  notes(id: string): Promise<Answer<Notes>>
  send(id: string, message: AgentSend): Promise<Answer<AgentDeed>>
  addNote(id: string, note: AddNote): Promise<Answer<AgentDeed>>
  edit(id: string, messageId: string, text: string): Promise<Answer<AgentDeed>>
  erase(id: string, messageId: string): Promise<Answer<AgentDeed>>
  claim(id: string): Promise<Answer<AgentDeed>>
  resolve(id: string): Promise<Answer<AgentDeed>>
  reopen(id: string): Promise<Answer<AgentDeed>>
  type(id: string): Promise<Answer<void>>
  read(id: string, seq: number): Promise<Answer<AgentDeed>>
  site(id: string): Promise<Answer<SiteDetails>>
  editSite(id: string, input: EditSite): Promise<Answer<AgentDeed>>
  identitySecrets(siteId: string): Promise<Answer<IdentitySecrets>>
  makeIdentitySecret(siteId: string): Promise<Answer<NewIdentitySecret>>
  dropPreviousSecret(siteId: string): Promise<Answer<IdentitySecrets>>
  reachCounts(siteId: string): Promise<Answer<ReachCounts>>
  /** What few ask for: its path begins behind `/v1`. */
  ask: Ask
  stream(cursor: string | null, watched: string | null): StreamRequest
}

/** `isProved`: false while what is shown was kept on the device, and nobody knows whose session the browser has. */
export function createAgentApi(
  environment: Environment,
  origin: string,
  isProved: () => boolean,
): AgentApi {
  const address: Address = {
    url: (path) => origin + path,
    // The session's cookie is sent along by itself.
    bare: async (path) => origin + path,
    signed: (headers) => ({ credentials: 'same-origin', headers }),
  }
  const askAnyhow = createAsk(environment, address)
  // Nothing is done in the name of somebody else.
  const ask: Ask = async (...question) => (isProved() ? askAnyhow(...question) : unreachable())
  const agent = '/v1/agent'
  const one = (id: string): string => `${agent}/conversations/${encodeURIComponent(id)}`
  const site = (id: string): string => `/v1/admin/sites/${encodeURIComponent(id)}`
  return {
    session: () => askAnyhow('GET', `${agent}/session`),
    signIn: (input) => askAnyhow('POST', `${agent}/session`, input),
    signOut: () => ask('DELETE', `${agent}/session`),
    setPassword: (input) => ask('PUT', `${agent}/password`, input),
    bootstrap: () => ask('GET', `${agent}/bootstrap`),
    list: (view, place) =>
      ask('GET', `${agent}/conversations?${new URLSearchParams(writeView(view))}&${place}`),
    conversation: (id) => ask('GET', one(id)),
    history: (id, before) => ask('GET', `${one(id)}/messages?before=${before}`),
    notes: (id) => ask('GET', `${one(id)}/notes`),
    send: (id, message) => ask('POST', `${one(id)}/messages`, message),
    addNote: (id, note) => ask('POST', `${one(id)}/notes`, note),
    edit: (id, messageId, text) => ask('PATCH', `${one(id)}/messages/${messageId}`, { text }),
    erase: (id, messageId) => ask('DELETE', `${one(id)}/messages/${messageId}`),
    claim: (id) => ask('PUT', `${one(id)}/claim`, {}),
    resolve: (id) => ask('PUT', `${one(id)}/resolution`, {}),
    reopen: (id) => ask('DELETE', `${one(id)}/resolution`),
    type: (id) => ask('POST', `${one(id)}/typing`, {}),
    read: (id, seq) => ask('PUT', `${one(id)}/read`, { seq }),
    site: (id) => ask('GET', site(id)),
    editSite: (id, input) => ask('PATCH', site(id), input),
    identitySecrets: (id) => ask('GET', `${site(id)}/identity`),
    makeIdentitySecret: (id) => ask('POST', `${site(id)}/identity`, {}),
    dropPreviousSecret: (id) => ask('DELETE', `${site(id)}/identity/previous`),
    reachCounts: (id) => ask('GET', `${site(id)}/reach`),
    ask: (method, path, body) => ask(method, `/v1${path}`, body),
    stream(cursor, watched) {
      const path = `${agent}/stream?protocol=${PROTOCOL_VERSION}${query('watch', watched)}&`
      return { address, path, cursor }
    },
  }
}

function query(name: string, value: string | null): string {
  return value === null ? '' : `&${name}=${encodeURIComponent(value)}`
}
