import type { NotificationWords } from './worded.ts'

/*
 * What the service worker says of news: it speaks no language by itself, and the server does not know in which the
 * console is read in this browser.
 */

const CACHE = 'tealight:words'
const KEY = '/console/words-of-notifications'

export async function keepPushWords(words: NotificationWords): Promise<void> {
  const cache = await caches.open(CACHE)
  await cache.put(KEY, new Response(JSON.stringify(words)))
}

/** Null: nobody has said any here. */
export async function readPushWords(): Promise<NotificationWords | null> {
  const kept = await caches.match(KEY, { cacheName: CACHE })
  return kept === undefined ? null : kept.json()
}
