import type { PushedNews } from '@tealight/protocol'
import { readPushWords } from '../alerts/push-words.ts'
import { ENGLISH, worded } from '../alerts/worded.ts'
import type { FromWorker } from '../offline/worker-notes.ts'

/** Shows what the server tells while no console is open, and opens one where somebody clicks on it. */
export function tellPushed(self: ServiceWorkerGlobalScope): void {
  self.addEventListener('push', (event) => {
    // Browsers end the subscription of who shows nothing: what can't be read is shown as something.
    const pushed: PushedNews | null = event.data?.json() ?? null
    event.waitUntil(show(self.registration, pushed))
  })
  self.addEventListener('notificationclick', (event) => {
    const { notification } = event
    notification.close()
    event.waitUntil(open(self.clients, String(notification.data)))
  })
}

async function show(
  registration: ServiceWorkerRegistration,
  pushed: PushedNews | null,
): Promise<void> {
  const words = (await readPushWords()) ?? ENGLISH
  const { visitorNames, ...told } = pushed ?? NOTHING
  const who = visitorNames.map((name) => name ?? words.visitor).join(', ')
  const { tag, title, body, path } = worded({ ...told, who }, words)
  await registration.showNotification(title, { body, tag, data: path, icon: ICON, badge: ICON })
}

const ICON = '/console/icon-192.png'
const NOTHING: PushedNews = {
  kind: 'waiting',
  conversationId: '',
  visitorNames: [],
  text: '',
  count: 2,
}

/** In a window that is there, or else a new one. */
async function open(clients: Clients, path: string): Promise<void> {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  const [own] = windows.filter(({ url }) => new URL(url).pathname.startsWith('/console'))
  if (own === undefined) {
    await clients.openWindow(path)
    return
  }
  const note: FromWorker = { kind: 'open', path }
  own.postMessage(note)
  await own.focus()
}
