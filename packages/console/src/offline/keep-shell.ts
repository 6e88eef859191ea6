import type { ReadonlySignal, Signal } from '@preact/signals'
import { effect } from '@preact/signals'
import type { StreamStatus } from '@tealight/client'
import { buildId } from './build-id.ts'
import type { FromPage, FromWorker } from './worker-notes.ts'

const WORKER = '/console/worker.js'
const SCOPE = '/console/'
/** An agent who has just come has better things to load. */
const REST_AFTER_MS = 10_000
/** A console stays open all day. */
const LOOK_EVERY_MS = 60 * 60_000

/**
 * Lets the worker keep the console in this browser, for when the server can't be reached. `isOutdated` becomes true when a
 * newer build than this page's was put in place. Where the browser allows no worker, nothing happens.
 */
export async function keepShell(
  status: ReadonlySignal<StreamStatus>,
  isOutdated: Signal<boolean>,
): Promise<void> {
  const { serviceWorker } = navigator
  const build = buildId()
  if (serviceWorker === undefined || build === undefined) return
  // While a page holds it the worker keeps the files of its build.
  void navigator.locks.request(`tealight:shell:${build}`, { mode: 'shared' }, () => FOR_EVER)
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'build') isOutdated.value = data.id !== build
  })
  // Refused in private windows, and where storage is off: the console works without.
  const registration = await serviceWorker.register(WORKER, { scope: SCOPE }).catch(() => null)
  if (registration === null) return
  lookForNewer(registration, status)
  const { active } = await serviceWorker.ready
  setTimeout(() => active?.postMessage(loaded()), REST_AFTER_MS)
}

const FOR_EVER = new Promise<never>(() => {})

/** A server that comes back may be a newer one. */
function lookForNewer(
  registration: ServiceWorkerRegistration,
  status: ReadonlySignal<StreamStatus>,
): void {
  const look = (): void => void registration.update().catch(() => undefined)
  let wasLive = true
  effect(() => {
    const isLive = status.value.kind === 'live'
    if (isLive && !wasLive) look()
    wasLive = isLive
  })
  setInterval(look, LOOK_EVERY_MS)
}

function loaded(): FromPage {
  const used = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
  return { kind: 'keep', used }
}
