import {
  type History,
  type Page,
  PAGE_TITLE_MAX_LENGTH,
  PAGE_URL_MAX_LENGTH,
  PROTOCOL_VERSION,
  type VisitorDeed,
  type VisitorSend,
  type VisitorSnapshot,
} from '@tealight/protocol'
import type { Environment } from './environment.ts'
import { type Address, createAsk } from './requests.ts'
import type { Answer } from './result.ts'
import type { StreamRequest } from './transport.ts'

/** Everything that a visitor asks the server. */
export interface VisitorApi {
  openSession(page: Page | undefined): Promise<Answer<VisitorSnapshot>>
  send(message: VisitorSend): Promise<Answer<VisitorDeed>>
  history(conversationId: string, before: number): Promise<Answer<History>>
  read(conversationId: string, seq: number): Promise<Answer<VisitorDeed>>
  type(conversationId: string): Promise<Answer<void>>
  lookAt(page: Page): Promise<Answer<void>>
  availability(): Promise<Answer<{ online: boolean }>>
  stream(cursor: string | null): StreamRequest
}

export function createVisitorApi(
  environment: Environment,
  { origin, siteKey, token }: { origin: string; siteKey: string; token: () => string | null },
): VisitorApi {
  const address: Address = {
    origin,
    credentials: 'omit',
    headers(): Record<string, string> {
      const secret = token()
      return secret ? { Authorization: `Bearer ${secret}` } : {}
    },
  }
  const ask = createAsk(environment, address)

  function path(subject: string, query = ''): string {
    return `/v1/visitor/${subject}?site=${encodeURIComponent(siteKey)}${query}`
  }

  return {
    openSession: (page) => ask('POST', path('session'), { page: page && clip(page) }),
    send: (message) =>
      ask('POST', path('messages'), { ...message, page: message.page && clip(message.page) }),
    history: (id, before) => ask('GET', path(`conversations/${id}/messages`, `&before=${before}`)),
    read: (id, seq) => ask('PUT', path(`conversations/${id}/read`), { seq }),
    type: (id) => ask('POST', path(`conversations/${id}/typing`), {}),
    lookAt: (page) => ask('POST', path('page'), { page: clip(page) }),
    availability: () => ask('GET', path('availability')),
    stream: (cursor) => ({
      ...address,
      cursor,
      path: path('stream', `&protocol=${PROTOCOL_VERSION}`),
    }),
  }
}

/** A message must not be refused for the address of the page that it was written on. */
function clip({ url, title }: Page): Page {
  return { url: url.slice(0, PAGE_URL_MAX_LENGTH), title: title.slice(0, PAGE_TITLE_MAX_LENGTH) }
}
