import type { ReadonlySignal } from '@preact/signals'
import { effect, signal } from '@preact/signals'
import {
  type KeyValueStorage,
  loadPushState,
  subscribeToPush,
  unsubscribeFromPush,
} from '@tealight/client'
import type { PushSubscription as Address } from '@tealight/protocol'
import { refusalWords } from '../i18n/refusal-words.ts'
import type { Desk } from '../state/desk.ts'
import { keepPushWords } from './push-words.ts'
import { notificationWords } from './words.ts'

/** Whether this browser is told of news while no console is open. `failed`: the push service can't be reached. */
export type PushStatus = 'unknown' | 'unsupported' | 'off' | 'busy' | 'on' | 'failed'

export interface Push {
  readonly status: ReadonlySignal<PushStatus>
  /** Looks how it is, and puts it right for an agent who has signed in anew. */
  load(): Promise<void>
  turn(isOn: boolean): Promise<void>
}

/** Who wishes to be told in this browser. */
const WISH = 'tealight:console:push'

export function openPush({ client, me, notices }: Desk, storage: KeyValueStorage): Push {
  const status = signal<PushStatus>('unknown')
  let key = ''

  async function turnOn(manager: PushManager): Promise<void> {
    const address = await subscribed(manager, key)
    if (address === null) {
      status.value = 'failed'
      return
    }
    const outcome = await subscribeToPush(client, address)
    if (!outcome.ok) notices.tell(refusalWords(outcome.refusal), 'problem')
    status.value = outcome.ok ? 'on' : 'off'
    if (outcome.ok) storage.set(WISH, me.peek()?.id ?? '')
  }

  async function turnOff(manager: PushManager): Promise<void> {
    storage.remove(WISH)
    const outcome = await unsubscribeFromPush(client)
    if (!outcome.ok) notices.tell(refusalWords(outcome.refusal), 'problem')
    else await (await manager.getSubscription())?.unsubscribe()
    status.value = outcome.ok ? 'off' : 'on'
  }

  return {
    status,
    async load() {
      const manager = await findManager()
      if (!manager) {
        status.value = 'unsupported'
        return
      }
      const answer = await loadPushState(client)
      if (!answer.ok) return
      key = answer.value.key
      const isLost = (await manager.getSubscription().catch(() => null)) === null
      const isWished = storage.get(WISH) === me.peek()?.id
      status.value = answer.value.isOn && !isLost ? 'on' : 'off'
      if (isWished && status.value === 'off' && Notification.permission === 'granted')
        await turnOn(manager)
    },
    async turn(isOn) {
      const manager = await findManager()
      if (!manager) return
      status.value = 'busy'
      await (isOn ? turnOn(manager) : turnOff(manager))
    },
  }
}

/** The worker says things in the language of the console. */
export function keepWords(): void {
  if (!('caches' in window)) return
  effect(() => void keepPushWords(notificationWords()).catch(() => undefined))
}

/** Null where the browser has none, or no worker is installed. */
async function findManager(): Promise<PushManager | null> {
  const registration = await navigator.serviceWorker?.getRegistration('/console/')
  return registration && 'pushManager' in registration ? registration.pushManager : null
}

/** Null when the push service can't be reached, or its person did not allow it. */
async function subscribed(manager: PushManager, key: string): Promise<Address | null> {
  const wish = { userVisibleOnly: true, applicationServerKey: bytesOf(key) }
  try {
    const subscription = await manager.subscribe(wish).catch(async () => {
      // It may have been made for another server key.
      await (await manager.getSubscription())?.unsubscribe()
      return manager.subscribe(wish)
    })
    const { endpoint, keys: { p256dh = '', auth = '' } = {} } = subscription.toJSON()
    return { endpoint: endpoint ?? '', keys: { p256dh, auth } }
  } catch {
    return null
  }
}

function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  const text = atob(key.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
