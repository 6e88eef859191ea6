import { effect } from '@preact/signals'
import type { Desk } from '../state/desk.ts'

/** What works without the server is fetched once somebody is at the desk, and nothing else is under way. */
export function prepareOffline({ copy, isOutdated }: Pick<Desk, 'copy' | 'isOutdated'>): void {
  if (!import.meta.env.PROD) return
  const stop = effect(() => {
    if (copy.status.value.kind !== 'live') return
    queueMicrotask(() => stop())
    void import('./keep-shell.ts').then(({ keepShell }) => keepShell(copy.status, isOutdated))
  })
}
