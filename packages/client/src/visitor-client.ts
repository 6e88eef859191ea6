import { type Page, TYPING_REPEAT_MS } from '@tealight/protocol'
import { createThrottle } from './throttle.ts'
import { joinVisitorParts, type VisitorClientOptions } from './visitor-parts.ts'
import type { VisitorState } from './visitor-state.ts'

/** A visitor's side of a conversation. */
export interface VisitorClient {
  /** Never changed: after a change it is another object. */
  readonly state: VisitorState
  /** The listener is told of changes, several at a time. Gives back how to end it. */
  subscribe(listener: () => void): () => void
  /** Takes up where a returning visitor stopped. For somebody who never wrote nothing is asked, opened or stored. */
  start(): Promise<void>
  /** Asks whether anybody is there, for who has not written yet. */
  checkAvailability(): Promise<void>
  /** Says something. It is kept before it is sent, and sent until it is acknowledged. */
  send(text: string): void
  retry(id: string): void
  discard(id: string): void
  /** A key was pressed. */
  type(): void
  /** The visitor has everything that is here before their eyes. */
  read(): void
  loadOlder(): Promise<void>
  lookAt(page: Page): void
  /** Ends everything that goes on. What was not sent stays in storage. */
  stop(): void
}

export function createVisitorClient(options: VisitorClientOptions): VisitorClient {
  const parts = joinVisitorParts(options)
  const { ask, observable, identity, stream, outbox, marks, history } = parts
  const tellTyping = createThrottle(options.environment, TYPING_REPEAT_MS, (id) => {
    void ask('POST', `conversations/${id}/typing?`, {})
  })
  return {
    get state() {
      return observable.state
    },
    subscribe: observable.subscribe,
    async start() {
      if (!identity.token()) return
      parts.isRunning = true
      outbox.resume()
      stream.start(null)
    },
    async checkAvailability() {
      const answer = await ask<{ online: boolean }>('GET', 'availability?')
      if (answer.ok) parts.online = answer.value.online
      observable.changed()
    },
    send(text) {
      if (!text.trim()) return
      parts.isRunning = true
      const begun = identity.establish()
      outbox.add(observable.state.conversation?.id ?? begun, text)
    },
    retry: outbox.retry,
    discard: outbox.remove,
    type() {
      const { conversation } = observable.state
      if (conversation) tellTyping(conversation.id)
    },
    read() {
      const { conversation, messages, unread } = observable.state
      const newest = messages[messages.length - 1]
      if (conversation && newest && unread > 0) marks.move(conversation.id, newest.seq)
      observable.changed()
    },
    async loadOlder() {
      const { conversation } = observable.state
      if (conversation) await history.loadOlder(conversation.id)
    },
    lookAt: parts.lookAt,
    stop() {
      parts.isRunning = false
      stream.stop()
      parts.stop()
    },
  }
}
