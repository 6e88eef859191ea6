import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { FromWorker } from '../offline/worker-notes.ts'

/** Whether this browser may show the system's notifications: `default` has not been asked. */
export type Permission = NotificationPermission | 'unsupported'

/** One of them. Another with the same tag takes its place. */
export interface SystemNotice {
  tag: string
  title: string
  body: string
  /** Where a click leads. */
  path: string
}

export interface SystemNotices {
  readonly permission: ReadonlySignal<Permission>
  /** The browser asks. To be called when its person has just wished for it. */
  ask(): Promise<void>
  show(notice: SystemNotice): void
  close(tag: string): void
}

export function openSystemNotices(open: (path: string) => void): SystemNotices {
  const permission = signal(permissionNow())
  const shown = new Map<string, Notification>()

  function look(): void {
    permission.value = permissionNow()
  }

  // It may be taken back, or given, in the browser's own settings.
  void navigator.permissions
    ?.query({ name: 'notifications' })
    .then((status) => status.addEventListener('change', look))
    .catch(() => {})

  addEventListener('focus', () => void clearShown())
  navigator.serviceWorker?.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'open') open(data.path)
  })

  return {
    permission,
    async ask() {
      if (permission.value === 'default') await Notification.requestPermission()
      look()
    },
    show({ tag, title, body, path }) {
      if (permissionNow() !== 'granted') return
      try {
        // The console has a sound of its own.
        const notice = new Notification(title, { body, tag, silent: true })
        shown.set(tag, notice)
        notice.onclick = () => {
          window.focus()
          notice.close()
          open(path)
        }
        notice.onclose = () => {
          if (shown.get(tag) === notice) shown.delete(tag)
        }
      } catch {
        // Chrome on Android shows them for service workers alone.
        void registration().then((worker) =>
          worker?.showNotification(title, { body, tag, data: path, silent: true }),
        )
      }
    },
    close(tag) {
      shown.get(tag)?.close()
      shown.delete(tag)
    },
  }
}

/** What the worker has shown while no console was open is seen in the console. */
async function clearShown(): Promise<void> {
  const left = (await (await registration())?.getNotifications()) ?? []
  for (const notice of left) notice.close()
}

async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  return navigator.serviceWorker?.getRegistration('/console/')
}

function permissionNow(): Permission {
  return 'Notification' in window ? Notification.permission : 'unsupported'
}
