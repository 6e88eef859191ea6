import { effect } from '@preact/signals'
import type { KeyValueStorage } from '@tealight/client'
import type { Desk } from '../state/desk.ts'
import type { CopyChoice } from '../state/preferences.ts'

/** In this browser, as long as something is kept: whoever keeps nothing has nothing to erase. */
const HAS_COPY = 'tealight:console:has-copy'

/**
 * What works without the server is fetched once somebody is at the desk. Where that fails, the console works as long as the
 * server does.
 */
export function prepareOffline(desk: Desk, storage: KeyValueStorage): void {
  if (!import.meta.env.PROD) return
  const { copy, isOutdated } = desk
  const stop = effect(() => {
    if (copy.status.value.kind !== 'live') return
    queueMicrotask(() => stop())
    void import('./keep-shell.ts').then(
      ({ keepShell }) => keepShell(copy.status, isOutdated),
      () => undefined,
    )
  })
  keepAsChosen(desk, storage)
}

/** Keeps a copy on this device as long as that is wanted and somebody is signed in. */
function keepAsChosen(desk: Desk, storage: KeyValueStorage): void {
  const { copy, preferences } = desk
  let stop: Promise<() => void> | null = null
  effect(() => {
    const session = copy.session.value
    const isWanted = mayKeep(preferences.copy.value)
    if (isWanted && session && copy.status.value.kind === 'live') {
      storage.set(HAS_COPY, 'yes')
      stop ??= import('./keep-copy.ts').then(
        ({ keepCopy }) => keepCopy(desk),
        () => () => undefined,
      )
    }
    if (isWanted && session !== null) return
    void stop?.then((end) => end())
    stop = null
    if (storage.get(HAS_COPY) === null) return
    void import('./keep-copy.ts')
      .then(({ eraseCopy }) => eraseCopy())
      .then(() => storage.remove(HAS_COPY))
      // It is tried again when the console is opened next.
      .catch(() => undefined)
  })
}

/** Unless it was chosen otherwise, only the installed app keeps a copy: other browsers may be anybody's. */
function mayKeep(choice: CopyChoice): boolean {
  return choice === 'on' || (choice === 'auto' && matchMedia('(display-mode: standalone)').matches)
}
