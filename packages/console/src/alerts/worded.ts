import type { NewsKind } from '@tealight/protocol'

/*
 * Shared by the console and its service worker: it knows neither.
 */

/** The words that a notification is put together from; `visitor` is somebody whose name nobody knows. */
export type NotificationWords = Readonly<Record<NewsKind | 'several' | 'visitor', string>>

/** What is said where nobody has said in which language. */
export const ENGLISH: NotificationWords = {
  offered: 'A conversation is offered to you',
  given: 'A conversation was given to you',
  called: 'A colleague calls you',
  message: 'New message',
  waiting: 'A conversation waits in your queue',
  several: 'Conversations that want you: {count}',
  visitor: 'Visitor',
}

/** A notification about one conversation, or several. */
export interface Worded {
  tag: string
  title: string
  body: string
  path: string
}

/** What is known of news where it is put into words. */
export interface Told {
  kind: NewsKind
  conversationId: string
  /** What the visitor is called. */
  who: string
  /** What was written; empty when it is not to be shown. */
  text: string
  /** How many conversations want the agent: this one, and others. */
  count: number
}

/** What a notification of several conversations is known by. */
export const SEVERAL_TAG = 'tealight'
const CONSOLE = '/console/'

/** The words of a notification. Of a message the visitor is the title; of all else, what has happened. */
export function worded(
  { kind, conversationId, who, text, count }: Told,
  words: NotificationWords,
): Worded {
  if (count > 1) {
    const title = words.several.replace('{count}', String(count))
    return { tag: SEVERAL_TAG, title, body: who, path: `${CONSOLE}mine` }
  }
  const tag = tagOf(conversationId)
  const path = `${CONSOLE}${LISTS[kind]}/${conversationId}`
  if (kind === 'message') return { tag, title: who, body: text || words.message, path }
  return { tag, title: words[kind], body: text === '' ? who : `${who}: ${text}`, path }
}

/** What a conversation's notification is known by: a newer one takes its place. */
export function tagOf(conversationId: string): string {
  return `${SEVERAL_TAG} ${conversationId}`
}

/** Where a conversation of which there is such news is found. */
const LISTS = {
  offered: 'queue',
  given: 'mine',
  called: 'mentions',
  message: 'mine',
  waiting: 'queue',
} as const satisfies Record<NewsKind, string>
