/*
 * The console's service worker: it shows the console where the server can't be reached, and tells of news while the console is
 * closed. It answers for the console's own pages and files alone; whatever an agent asks the server goes past it.
 */
import type { FromPage, FromWorker } from '../offline/worker-notes.ts'
import type { BuildFiles } from './build-files.ts'
import { tellPushed } from './push.ts'
import { openShell } from './shell.ts'

declare const self: ServiceWorkerGlobalScope
/** Put in by the build. */
declare const __BUILD__: BuildFiles

const files: BuildFiles = __BUILD__
const shell = openShell(files)

self.addEventListener('install', (event) => {
  // At once: pages of an older build keep that build's files for as long as they are open.
  event.waitUntil(shell.install().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => event.waitUntil(begin()))

self.addEventListener('fetch', (event) => {
  const answer = shell.answer({
    request: event.request,
    waitUntil: (work) => event.waitUntil(work),
  })
  if (answer) event.respondWith(answer)
})

self.addEventListener('message', (event) => {
  const { used }: FromPage = event.data
  event.waitUntil(shell.tidy().then(() => shell.keepRest(used)))
})

tellPushed(self)

async function begin(): Promise<void> {
  await shell.tidy()
  await self.clients.claim()
  const note: FromWorker = { kind: 'build', id: files.id }
  for (const client of await self.clients.matchAll()) client.postMessage(note)
}
