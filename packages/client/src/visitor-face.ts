import type { Page, VisitorDeed } from '@tealight/protocol'
import type { ConnectionReport } from './connection-report.ts'
import type { Environment } from './environment.ts'
import type { WrittenParts } from './outgoing.ts'
import type { Address } from './requests.ts'
import type { Answer } from './result.ts'
import type { VisitorState } from './visitor-state.ts'

/** A visitor's side of a conversation. */
export interface VisitorClient {
  /** Never changed: after a change it is another object. */
  readonly state: VisitorState
  /** The listener is told of changes, several at a time. Gives back how to end it. */
  subscribe(listener: () => void): () => void
  /** Which way the stream goes, and why. For people who look for a fault. */
  readonly connection: ConnectionReport
  /** Takes up where a returning visitor stopped. For somebody who never wrote nothing is asked, opened or stored. */
  start(): Promise<void>
  /** Asks whether anybody is there, for who has not written yet. */
  checkAvailability(): Promise<void>
  /** Where parts of a UI ask by themselves, and as whom: somebody new is nobody before that. */
  readonly address: Address
  /** Says something. It is kept before it is sent, and sent until it is acknowledged. */
  send(text: string, parts?: WrittenParts): void
  retry(id: string): void
  discard(id: string): void
  /** A key was pressed. */
  type(): void
  /** The visitor has everything that is here before their eyes. */
  read(): void
  loadOlder(): Promise<void>
  lookAt(page: Page): void
  /** Asks for what a part of a UI needs. Whatever a deed has changed is taken over. */
  ask<T extends Partial<VisitorDeed>>(
    method: string,
    path: string,
    body?: object,
  ): Promise<Answer<T>>
  /** Ends everything that goes on. What was not sent stays in storage. */
  stop(): void
}

export interface VisitorClientOptions {
  origin: string
  siteKey: string
  environment: Environment
  /** The page that is looked at now. */
  page?: () => Page
  /** BCP 47. */
  language?: string
  /** Name of the rung to begin with, such as `web-socket`. */
  preferred?: string | undefined
}
